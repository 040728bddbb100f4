import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@akin/platform';
import { asOwner, loginOf, migrateSchoolSchema } from '@akin/tenancy';

const lanes = 3;
const people = 50;
const branding = { seed: '#1f4d3a', accent: '#8a5a0c', heroLine: '', mark: 'pine' };

/** A school in the registry, without a place of its own yet. */
export async function register(bench, slug) {
  const given = { slug, name: slug, shortName: slug, kind: 'medical_school', timeZone: 'America/Chicago', branding };
  return bench.registry.schoolById(await bench.institutions.add(given));
}

/** As if it had never been. */
export async function remove(client, school) {
  await client.query(`drop schema ${school.schema} cascade; drop role ${school.role};`);
  await client.query('delete from national.institution where id = $1', [school.id]);
}

/** Adds schools with people in them, several at a time, until there are so many; answers those that were added. */
export async function fill(bench, from, upTo) {
  const added = [];
  let next = from;
  const lane = () =>
    asOwner(bench.ownerUrl, async (client) => {
      while (next < upTo) {
        const school = await register(bench, `school-${next++}`);
        await migrateSchoolSchema(client, school, loginOf(bench.appUrl).name);
        added.push(await settle(client, school));
      }
    });
  await Promise.all(Array.from({ length: lanes }, lane));
  return added;
}

/** A learner with wishes and a session, and other people at the school. */
async function settle(client, { id, slug, schema }) {
  const [learner, token] = [newId(), randomBytes(32).toString('base64url')];
  const hash = createHash('sha256').update(token).digest('hex');
  await client.query(`begin;
    set local search_path to ${schema};
    insert into account (id, mail, given_name, family_name, given_roles, state)
      select case n when 0 then '${learner}'::uuid else gen_random_uuid() end, n || '@school.example', 'Ben', 'Chmark', '{learner}', 'active'
      from generate_series(0, ${people - 1}) n;
    insert into wish (account_id, facet, term, weight, position)
      select '${learner}', 'language', term, 'a_lot', n from unnest(array['spanish', 'korean', 'arabic', 'french', 'hindi']) with ordinality as wanted (term, n);
    insert into national.session (token_hash, id, realm_id, person_id, name_hash, created_at, last_seen_at, expires_at)
      values ('\\x${hash}', '${newId()}', '${id}', '${learner}', '', now(), now(), now() + interval '8 hours');
    update national.institution set state = 'active', sign_in_ready = true where id = '${id}';
    commit`);
  return { id, slug, schema, cookie: `akin=${token}` };
}

/** As many learners with wishes and a session of their own at one school as there are schools elsewhere. */
export function crowd(bench, { id, slug, schema }, count) {
  const people = Array.from({ length: count }, () => ({
    learner: newId(),
    session: newId(),
    token: randomBytes(32).toString('base64url'),
  }));
  const hashes = people.map(({ token }) => createHash('sha256').update(token).digest());
  const [learners, sessions] = [people.map(({ learner }) => learner), people.map(({ session }) => session)];
  return asOwner(bench.ownerUrl, async (client) => {
    await client.query(
      `insert into ${schema}.account (id, mail, given_name, family_name, given_roles, state)
       select id, id || '@school.example', 'Ben', 'Chmark', '{learner}', 'active' from unnest($1::uuid[]) id`,
      [learners],
    );
    await client.query(
      `insert into ${schema}.wish (account_id, facet, term, weight, position)
       select id, 'language', term, 'a_lot', n
       from unnest($1::uuid[]) id, unnest(array['spanish', 'korean', 'arabic', 'french', 'hindi']) with ordinality as wanted (term, n)`,
      [learners],
    );
    await client.query(
      `insert into national.session (token_hash, id, realm_id, person_id, name_hash, created_at, last_seen_at, expires_at)
       select hash, session, $1, learner, '', now(), now(), now() + interval '8 hours'
       from unnest($2::bytea[], $3::uuid[], $4::uuid[]) as begun (hash, session, learner)`,
      [id, hashes, sessions, learners],
    );
    return people.map(({ token }) => ({ slug, cookie: `akin=${token}` }));
  });
}
