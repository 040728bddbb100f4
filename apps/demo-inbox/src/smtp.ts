import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type MailStore } from './mail-store.js';
import { readMail } from './read-mail.js';
import { type Refusals } from './refusals.js';

const LARGEST = 10 * 1024 * 1024;

/** An SMTP server for this machine, without password or encryption: whatever arrives is put into the store before it is acknowledged. */
export function smtpServer(store: MailStore, refusals: Refusals, now: () => Date): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Akin demonstration inbox',
    size: LARGEST,
    closeTimeout: 500,
    onMailFrom: (_address, _session, done) => done(refusals.takes() ? answer(451, 'Not now, please try again later') : null),
    onData: (stream, session, done) => {
      keep(stream, session, store, now()).then(
        () => done(null),
        (error: Error) => done(error),
      );
    },
  });
}

async function keep(stream: SMTPServerDataStream, session: SMTPServerSession, store: MailStore, now: Date): Promise<void> {
  const raw = await contentOf(stream);
  if (stream.sizeExceeded) throw answer(552, 'This mail is larger than 10 MB');
  const recipients = session.envelope.rcptTo.map(({ address }) => address);
  await store.add(await readMail(raw, recipients, now)).catch(() => {
    throw answer(451, 'The inbox could not keep this mail');
  });
}

/** Reads to the end even when it is too much, because the sender waits for that before it listens. */
async function contentOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) if (!stream.sizeExceeded) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
