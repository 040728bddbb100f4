import { Injectable } from '@nestjs/common';
import type { ContactRole } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { OpenedLink } from './opened-link.js';

export interface NewLink {
  id: string;
  institutionId: string;
  role: ContactRole;
  tokenHash: Buffer;
  breakGlass: boolean;
  madeAt: Date;
  expiresAt: Date;
}

/** The only SQL on `set_up_link`. Every change is one statement, so that no race comes between looking and doing. */
@Injectable()
export class SetUpLinksRepository {
  constructor(private readonly national: NationalDb) {}

  /** Adds the link unless one of this role is alive. Answers whether it was added. */
  add({ id, institutionId, role, tokenHash, breakGlass, madeAt, expiresAt }: NewLink): Promise<boolean> {
    return this.changed(
      `insert into set_up_link (id, institution_id, role, token_hash, break_glass, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (institution_id, role) where ended_at is null do nothing returning 1`,
      [id, institutionId, role, tokenHash, breakGlass, madeAt, expiresAt],
    );
  }

  /** The link of this role that has not ended. */
  async living(institutionId: string, role: ContactRole): Promise<{ id: string; expiresAt: Date } | null> {
    const [row] = await this.national.ask<{ id: string; expiresAt: Date }>(
      'select id, expires_at as "expiresAt" from set_up_link where institution_id = $1 and role = $2 and ended_at is null',
      [institutionId, role],
    );
    return row ?? null;
  }

  /** Ends the links of a school, of one role or all, and with them what they opened. */
  async end(institutionId: string, role: ContactRole | null, now: Date): Promise<void> {
    await this.changed(
      `update set_up_link set ended_at = $3 where institution_id = $1 and ($2::text is null or role = $2) and ended_at is null returning 1`,
      [institutionId, role, now],
    );
  }

  /** Ends a link that nobody opened in time. */
  async endStale(institutionId: string, role: ContactRole, now: Date): Promise<void> {
    await this.changed(
      `update set_up_link set ended_at = $3
       where institution_id = $1 and role = $2 and ended_at is null and used_at is null and expires_at <= $3 returning 1`,
      [institutionId, role, now],
    );
  }

  /** Uses a link up for one browser. Of any number of attempts at once, one is answered with what was opened. */
  async use(institutionId: string, tokenHash: Buffer, now: Date, session: { hash: Buffer; until: Date }): Promise<OpenedLink | null> {
    const [[opened]] = await this.national.run((m) =>
      m.query<[OpenedLink[], number]>(
        `update set_up_link set used_at = $3, session_hash = $4, session_expires_at = $5
         where institution_id = $1 and token_hash = $2 and used_at is null and ended_at is null and expires_at > $3
         returning id, role, break_glass as "breakGlass", session_expires_at as until`,
        [institutionId, tokenHash, now, session.hash, session.until],
      ),
    );
    return opened ?? null;
  }

  /** What a browser's secret opens at this school now. */
  async opened(institutionId: string, sessionHash: Buffer, now: Date): Promise<OpenedLink | null> {
    const [row] = await this.national.ask<OpenedLink>(
      `select id, role, break_glass as "breakGlass", session_expires_at as until from set_up_link
       where institution_id = $1 and session_hash = $2 and ended_at is null and session_expires_at > $3`,
      [institutionId, sessionHash, now],
    );
    return row ?? null;
  }

  private async changed(sql: string, parameters: unknown[]): Promise<boolean> {
    const rows = await this.national.run((m) => m.query<unknown[]>(`with done as (${sql}) select 1 from done`, parameters));
    return rows.length > 0;
  }
}
