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
  return { slug, schema, cookie: `akin=${token}` };
}
