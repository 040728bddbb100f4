import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server for specs. It can refuse for a while, as mail servers do. */
export class PostOffice {
  readonly mails: ParsedMail[] = [];
  refuse = 0;
  /** Addresses nobody has here, with what the server says about each. */
  readonly unknown = new Map<string, string>();
  /** Whom the mails say to tell when they do not arrive. */
  readonly senders: string[] = [];
  /** While it is not settled, mails that were handed in are not yet taken. */
  held: Promise<void> = Promise.resolve();
  private handed = 0;
  private readonly arrivals = new EventEmitter();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onMailFrom: ({ address }, _session, done) => {
      this.senders.push(address);
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const words = this.unknown.get(address);
      done(words === undefined ? null : Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) }));
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        if (this.refuse > 0) {
          this.refuse -= 1;
          this.arrivals.emit('refused');
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        this.handed += 1;
        this.arrivals.emit('handed in');
        void this.held.then(() => {
          this.mails.push(mail);
          done();
          this.arrivals.emit('mail');
        });
      });
    },
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Resolves once this many different mails have come, however often each. */
  async received(count: number): Promise<ParsedMail[]> {
    while (this.distinct().length < count) await once(this.arrivals, 'mail');
    return this.distinct();
  }

  /** What a reader sees: a mail with a known Message-ID is the same mail. */
  distinct(): ParsedMail[] {
    return [...new Map(this.mails.map((mail) => [mail.messageId, mail])).values()];
  }

  /** Resolves once this many mails have been handed in, taken or not. */
  async handedIn(count: number): Promise<void> {
    while (this.handed < count) await once(this.arrivals, 'handed in');
  }

  refused(): Promise<unknown> {
    return once(this.arrivals, 'refused');
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
