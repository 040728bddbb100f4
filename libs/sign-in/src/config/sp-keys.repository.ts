import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { SpKey } from './make-sp-key.js';

/** `coming`: published and not yet signed with; `going`: signed with before. */
export type KeyStage = 'coming' | 'going';

export interface OtherKey extends SpKey {
  stage: KeyStage;
  since: Date;
}

/** The second key a realm has while one takes the other's place. */
@Injectable()
export class SpKeysRepository {
  constructor(private readonly db: NationalDb) {}

  async other(realmId: string): Promise<OtherKey | null> {
    const [row] = await this.db.ask<OtherKey>(
      'select stage, since, key_sealed as sealed, certificate from sign_in_key where realm_id = $1',
      [realmId],
    );
    return row ?? null;
  }

  /** Answers whether it was added: there is one second key at a time. */
  async add(realmId: string, key: SpKey, now: Date): Promise<boolean> {
    const added = await this.db.run((m) =>
      m.query<unknown[]>(
        `insert into sign_in_key (realm_id, stage, key_sealed, certificate, since) values ($1, 'coming', $2, $3, $4)
         on conflict do nothing returning 1`,
        [realmId, key.sealed, key.certificate, now],
      ),
    );
    return added.length > 0;
  }

  /** The two keys change places, both or neither. Answers whether there was one to come. */
  async swap(realmId: string, now: Date): Promise<boolean> {
    const [swapped] = await this.db.run((m) =>
      m.query<[unknown[], number]>(
        `update sign_in_key k set stage = 'going', key_sealed = before.sp_key_sealed, certificate = before.sp_certificates[1], since = $2
         from (select realm_id, sp_key_sealed, sp_certificates from sign_in where realm_id = $1 for update) before
         where k.realm_id = before.realm_id and k.stage = 'coming' returning 1`,
        [realmId, now],
      ),
    );
    return swapped.length > 0;
  }

  /** What we sign with from now on. */
  async signWith(realmId: string, key: SpKey): Promise<void> {
    await this.db.run((m) =>
      m.query('update sign_in set sp_key_sealed = $2, sp_certificates = array[$3], updated_at = now() where realm_id = $1', [
        realmId,
        key.sealed,
        key.certificate,
      ]),
    );
  }

  async drop(realmId: string): Promise<boolean> {
    const [dropped] = await this.db.run((m) =>
      m.query<[unknown[], number]>(`delete from sign_in_key where realm_id = $1 and stage = 'going' returning 1`, [realmId]),
    );
    return dropped.length > 0;
  }
}
