import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { env, FairShares } from '@akin/platform';
import type { School } from '@akin/tenancy';
import type { MailRow } from './mail.repository.js';

export const SMTP_ADDRESS = Symbol('smtp address');

/** Connections to the mail server. */
const connections = 8;

/** Hands mails to the mail server. A school with many has half of the connections; the others stay free for everybody else. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transport;
  private readonly shares = new FairShares(connections / 2);

  constructor(@Inject(SMTP_ADDRESS) address: string) {
    this.transport = createTransport({
      url: address,
      pool: true,
      maxConnections: connections,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as never);
  }

  /** Resolves once the mail server has taken the mail. */
  async send(school: Pick<School, 'name' | 'slug'>, mail: MailRow): Promise<void> {
    await this.shares.run(school.slug, () =>
      this.transport.sendMail({
        from: { name: school.name, address: `${school.slug}@${env().MAIL_DOMAIN}` },
        to: mail.recipient,
        subject: mail.subject,
        html: mail.html,
        text: mail.body,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Akin-Kind': mail.kind },
      }),
    );
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}
