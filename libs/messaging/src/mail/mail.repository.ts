import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import { secretMailKinds } from './mail-content.js';

export interface MailRow {
  id: string;
  key: string;
  kind: string;
  recipient: string;
  subject: string;
  html: string;
  body: string;
  messageId: string;
  replyTo: string | null;
  unsubscribe: string | null;
  attempts: number;
}

const columns = 'id, key, kind, recipient, subject, html, body, message_id as "messageId", reply_to as "replyTo", unsubscribe, attempts';

@Injectable()
export class MailRepository {
  constructor(private readonly db: TenantDb) {}

  /** Writes the mail unless one with this key is there already. */
  insert(mail: Omit<MailRow, 'attempts'>, now: Date): Promise<unknown> {
    return this.db.run((m) =>
      m.query(
        `insert into mail (id, key, kind, recipient, subject, html, body, message_id, next_at, written_at, reply_to, unsubscribe)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11) on conflict (key) do nothing`,
        [
          mail.id,
          mail.key,
          mail.kind,
          mail.recipient,
          mail.subject,
          mail.html,
          mail.body,
          mail.messageId,
          now,
          mail.replyTo,
          mail.unsubscribe,
        ],
      ),
    );
  }

  async has(key: string): Promise<boolean> {
    const found = await this.db.run((m) => m.query<unknown[]>('select 1 from mail where key = $1', [key]));
    return found.length > 0;
  }

  /**
   * Takes up to `limit` mails that are due and records, before anything is sent, that they are being sent. A mail
   * whose worker died stays `sending` and is due again when its lease ends.
   */
  async claim(now: Date, leaseEnds: Date, limit: number): Promise<MailRow[]> {
    const [rows] = await this.db.run((m) =>
      m.query<[MailRow[], number]>(
        `update mail set state = 'sending', attempts = attempts + 1, next_at = $2
         where id in (select id from mail where state in ('waiting', 'sending') and next_at <= $1 order by next_at limit $3 for update skip locked)
         returning ${columns}`,
        [now, leaseEnds, limit],
      ),
    );
    return rows;
  }

  /** A mail whose link opens something by itself keeps no copy of it here once it is out. */
  markSent(id: string, now: Date): Promise<unknown> {
    return this.db.run((m) =>
      m.query(
        `update mail set state = 'sent', sent_at = $2, problem = null,
           html = case when kind = any($3) then '' else html end, body = case when kind = any($3) then '' else body end
         where id = $1`,
        [id, now, secretMailKinds],
      ),
    );
  }

  postpone(id: string, until: Date, problem: string): Promise<unknown> {
    return this.db.run((m) =>
      m.query(`update mail set state = 'waiting', next_at = $2, problem = $3 where id = $1 and state = 'sending'`, [id, until, problem]),
    );
  }

  /** Gives a claimed mail back as if nobody had taken it. */
  letGo(id: string, now: Date): Promise<unknown> {
    return this.db.run((m) =>
      m.query(`update mail set state = 'waiting', attempts = attempts - 1, next_at = $2 where id = $1 and state = 'sending'`, [id, now]),
    );
  }

  giveUp(id: string, problem: string): Promise<unknown> {
    return this.db.run((m) => m.query(`update mail set state = 'failed', problem = $2 where id = $1`, [id, problem]));
  }

  /** False when this was known already, or there is no such mail. */
  async markBounced(id: string, words: string): Promise<boolean> {
    const [rows] = await this.db.run((m) =>
      m.query<[unknown[], number]>(`update mail set state = 'failed', problem = $2 where id = $1 and state <> 'failed' returning id`, [
        id,
        words,
      ]),
    );
    return rows.length > 0;
  }

  /** Whom a mail went to under which key, and what became of it. */
  async find(id: string): Promise<{ key: string; kind: string; recipient: string; problem: string | null } | null> {
    const [row] = await this.db.ask<{ key: string; kind: string; recipient: string; problem: string | null }>(
      'select key, kind, recipient, problem from mail where id = $1',
      [id],
    );
    return row ?? null;
  }
}
