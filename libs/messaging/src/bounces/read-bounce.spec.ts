import { readBounce } from './read-bounce.js';

const to = 'bounces+token@mentoring.example';

/** A report as mail servers write them. */
function report(status: string, type = 'multipart/report; report-type=delivery-status'): Buffer {
  const lines = [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="B"`,
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'Action: failed',
    'Status: 5.1.1',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    status,
    '--B',
    'Content-Type: message/rfc822',
    '',
    'Subject: hello',
    '',
    'Body',
    '--B--',
  ];
  return Buffer.from(lines.join('\r\n').replace(/\r?\n/g, '\r\n'));
}

const of = (action: string, status: string, more = '') =>
  report(`Final-Recipient: rfc822; ada@n.example\nAction: ${action}\nStatus: ${status}\n${more}`);

it('reads what the server said and where the report came to', async () => {
  const said = 'Diagnostic-Code: smtp; 550 5.1.1 <ada@n.example>: Recipient rejected:\n    User unknown\n';
  expect(await readBounce(of('failed', '5.1.1', said))).toEqual({ sentTo: [to], words: '5.1.1: Recipient rejected: User unknown' });
});

it('says the status when the server said nothing', async () =>
  expect(await readBounce(of('failed', '5.2.1'))).toMatchObject({ words: '5.2.1' }));

it('finds the one recipient of several who failed', async () => {
  const delivered = 'Final-Recipient: rfc822; b@n.example\nAction: relayed\nStatus: 2.0.0\n\n';
  expect(await readBounce(report(`${delivered}Action: Failed\nStatus: 5.4.4`))).toMatchObject({ words: '5.4.4' });
});

it.each([
  ['a delay', of('delayed', '4.4.7')],
  ['a failure that may pass', of('failed', '4.4.7')],
  ['a receipt', of('delivered', '2.1.5')],
  ['a status that is none', of('failed', 'unknown')],
  ['an automatic reply', Buffer.from('From: a@b.example\r\nAuto-Submitted: auto-replied\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n')],
  ['nothing', Buffer.from('')],
])('takes no notice of %s', async (_what, message) => expect(await readBounce(message)).toBeNull());
