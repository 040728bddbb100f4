import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { env, FairShares } from '@akin/platform';
import type { School } from '@akin/tenancy';
import { bounceAddress } from '../bounces/bounce-token.js';
import type { MailRow } from './mail.repository.js';

type Sender = Pick<School, 'id' | 'name' | 'slug'>;

export const SMTP_ADDRESS = Symbol('smtp address');

/** Connections to the mail server. */
const connections = 8;

/** How long each part of handing a mail over may take, in milliseconds. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** An attempt whose mail server falls silent is over after this long, in milliseconds. */
export const longestAttemptMs = limits.connectionTimeout + limits.greetingTimeout + limits.socketTimeout;

/** A mail waited so long for a connection that it was left for later. */
export class TooLate extends Error {}

/** Hands mails to the mail server. A school with many has half of the connections; the others stay free for everybody else. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transport;
  private readonly shares = new FairShares(connections / 2);
  private readonly everybody = new FairShares(connections);

  constructor(@Inject(SMTP_ADDRESS) address: string) {
    this.transport = createTransport({
      url: address,
      pool: true,
      maxConnections: connections,
      ...limits,
    } as never);
  }

  /**
   * Resolves once the mail server has taken the mail.
   * @param mayBegin asked when a connection is free, which may take long
   * @throws TooLate when it may no longer begin; nothing was sent then
   */
  async send(school: Sender, mail: MailRow, mayBegin: () => boolean = () => true): Promise<void> {
    await this.shares.run(school.slug, () => this.everybody.run('all', () => this.hand(school, mail, mayBegin)));
  }

  private async hand(school: Sender, mail: MailRow, mayBegin: () => boolean): Promise<void> {
    if (!mayBegin()) throw new TooLate('No connection to the mail server was free in time.');
    const from = `${school.slug}@${env().MAIL_DOMAIN}`;
    await this.transport.sendMail({
      from: { name: school.name, address: from },
      to: mail.recipient,
      envelope: { from: bounceAddress(school.id, mail.id) ?? from, to: mail.recipient },
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      subject: mail.subject,
      html: mail.html,
      text: mail.body,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Akin-Kind': mail.kind, ...unsubscribeHeaders(mail.unsubscribe) },
    });
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}

/** RFC 8058: a mail program may offer one button that posts to this address. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}
