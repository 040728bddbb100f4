import { Injectable } from '@nestjs/common';
import type { ContactRole } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { ContactStanding } from '../set-up/is-settled.js';
import type { LinkFacts } from './describe-link.js';

/** A contact as the operator typed it, with the newest link that was sent to it. */
export interface ContactFacts extends LinkFacts {
  role: ContactRole;
  name: string;
  mail: string;
}

@Injectable()
export class ContactsRepository {
  constructor(private readonly national: NationalDb) {}

  /** Writes down contacts that are not there yet. */
  add(institutionId: string, contacts: readonly Pick<ContactFacts, 'role' | 'name' | 'mail'>[]): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `insert into institution_contact (institution_id, role, name, mail)
         select $1, role, name, mail from unnest($2::text[], $3::text[], $4::text[]) as typed (role, name, mail) on conflict do nothing`,
        [institutionId, contacts.map(({ role }) => role), contacts.map(({ name }) => name), contacts.map(({ mail }) => mail)],
      ),
    );
  }

  list(institutionId: string): Promise<ContactFacts[]> {
    return this.national.ask<ContactFacts>(
      `select c.role, c.name, c.mail, l.made_at as "madeAt", l.expires_at as "expiresAt", l.used_at as "usedAt", l.ended_at as "endedAt"
       from institution_contact c left join lateral (
         select made_at, expires_at, used_at, ended_at from set_up_link
         where institution_id = c.institution_id and role = c.role order by made_at desc, id desc limit 1) l on true
       where c.institution_id = $1 order by c.role`,
      [institutionId],
    );
  }

  /** Since when a contact's address is what it is, and since when there is the school. */
  async standing(institutionId: string, role: ContactRole): Promise<ContactStanding | null> {
    const [row] = await this.national.ask<ContactStanding>(
      `select c.since, i.created_at as "schoolSince" from institution_contact c join institution i on i.id = c.institution_id
       where c.institution_id = $1 and c.role = $2`,
      [institutionId, role],
    );
    return row ?? null;
  }
}
