import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, env, newId } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { MailRepository } from './mail.repository.js';
import type { MailContent, MailKind } from './mail-content.js';
import { renderMail } from './mail-layout.js';

export interface NewMail {
  key: string;
  to: string;
  kind: MailKind;
  content: MailContent;
  /** Where an answer goes; nowhere without it. */
  replyTo?: string;
  /** An address that takes one post without a body to stop mails like this one (RFC 8058). */
  unsubscribe?: string;
}

/** Writes mails; the worker delivers them. */
@Injectable()
export class Mailer {
  constructor(
    private readonly mails: MailRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Renders the mail in the school's look and writes it under its key, in the open unit. The same key again does
   * nothing, and the Message-ID follows from school and key, so a mail sent twice is still one mail to a reader.
   */
  async write(mail: NewMail): Promise<void> {
    const school = currentSchool();
    const { subject, html, text } = renderMail(school, mail.content);
    const row = {
      id: newId(),
      key: mail.key,
      kind: mail.kind,
      recipient: mail.to,
      subject,
      html,
      body: text,
      messageId: messageId(school.id, mail.key),
      replyTo: mail.replyTo ?? null,
      unsubscribe: mail.unsubscribe ?? null,
    };
    await this.mails.insert(row, this.clock.now());
  }

  /** Whether a mail was ever written under this key, sent already or not. */
  hasWritten(key: string): Promise<boolean> {
    return this.mails.has(key);
  }
}

/** Stable and telling nothing: a digest of school and key at the installation's mail domain. */
export function messageId(schoolId: string, key: string): string {
  const digest = createHash('sha256').update(`${schoolId}\n${key}`).digest('hex').slice(0, 40);
  return `<${digest}@${env().MAIL_DOMAIN}>`;
}
