-- How many mails were given up and when the last one went is counted twice a minute, without reading the mails.
create index mail_failed on mail (id) where state = 'failed';
create index mail_sent on mail (sent_at) where state = 'sent';
