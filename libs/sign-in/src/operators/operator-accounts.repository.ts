import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { SessionPerson } from '../access/actor.js';
import type { LoginIdentity } from '../saml/identity-of.js';

/** The only SQL on `operator_account`. */
@Injectable()
export class OperatorAccountsRepository {
  constructor(private readonly db: NationalDb) {}

  async find(id: string): Promise<SessionPerson | null> {
    const [row] = await this.db.ask<{ name: string; mail: string }>('select name, mail from operator_account where id = $1', [id]);
    if (!row) return null;
    return { id, name: row.name, givenName: row.name.split(' ')[0], mail: row.mail, pronouns: null, roles: ['operator'] };
  }

  /** Names of operators by id; for what they did, which is kept without a name. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.ask<{ id: string; name: string }>('select id, name from operator_account where id = any ($1)', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Notes that this person signed in, and who they are by now; answers their id. */
  async arrived(id: string, identity: LoginIdentity, name: string, mail: string, now: Date): Promise<string> {
    const [row] = await this.db.run((m) =>
      m.query<{ id: string }[]>(
        `insert into operator_account (id, issuer, kind, value, name, mail, last_sign_in_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (issuer, kind, value) do update set name = $5, mail = $6, last_sign_in_at = $7 returning id`,
        [id, identity.issuer, identity.kind, identity.value, name, mail, now],
      ),
    );
    return row.id;
  }
}
