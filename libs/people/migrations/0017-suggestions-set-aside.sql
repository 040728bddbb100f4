-- Which suggestions for better matches a person does not want to see any more, as `facet:code` or `need:code`.
alter table profile add column set_aside text[] not null default '{}';
