import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@akin/platform';
import { asOwner } from '@akin/tenancy';

/** A session as signing in makes one; answers its token. */
export async function beginSession(bench, realmId, personId) {
  const token = randomBytes(32).toString('base64url');
  await asOwner(bench.ownerUrl, (client) =>
    client.query(
      `insert into national.session (token_hash, id, realm_id, person_id, name_hash, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, ''::bytea, now(), now(), now() + interval '8 hours')`,
      [createHash('sha256').update(token).digest(), newId(), realmId, personId],
    ),
  );
  return token;
}
