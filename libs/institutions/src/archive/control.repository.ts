import type pg from 'pg';
import { makeSpKey, mayShareIdp, openSpKey, sealSpKey, spAddresses } from '@akin/sign-in';

/** Columns of `sign_in` as the database writes them in JSON, the realm left out and the key opened. */
type SignInRow = Record<string, unknown> & { sp_entity_id: string; sp_key_sealed: string; enabled: boolean };

/** A row of one of the tables beside `sign_in`, as the database writes it in JSON, the realm left out. */
type BesideRow = Record<string, unknown>;

/** What a school decided about its people, whichever provider and address they have; it goes with every copy. */
const ownRules = ['entitlement_policy', 'admission_rules', 'confirm_new_identifiers', 'idle_minutes', 'absolute_hours', 'admins_need_mfa'];

/** What control data keeps for a school and what goes with it: how people sign in, its domains, whom the operator writes to. */
export interface Control {
  signIn: SignInRow | null;
  /** What its IT was preparing; not in archives of earlier versions. */
  signInDraft?: BesideRow | null;
  /** The other key while the school's own is being changed, opened; not in archives of earlier versions. */
  signInKey?: (BesideRow & { key_sealed: string }) | null;
  /** Identity providers of other schools that the operator lets it use too; not in archives of earlier versions. */
  sharedIdps?: (BesideRow & { idp_entity_id: string })[];
  domains: { host: string; token: string }[];
  contacts: { role: string; name: string; mail: string }[];
  /** Whether the operator bars a group from coming first; not in archives of earlier versions. */
  groupFirst?: BesideRow;
}

const groupFirst = 'group_first_barred, group_first_jurisdiction, group_first_reason, group_first_since';

/** Where a restored school stands. */
export interface Realm {
  id: string;
  host: string;
  /** Whether it answers where it did when it was exported. */
  sameAddress: boolean;
}

/** Reads a school's control data; the caller's role may read it. */
export async function readControl(client: pg.Client, schoolId: string): Promise<Control> {
  const one = async <T>(sql: string) => (await client.query<{ all: T[] }>(sql, [schoolId])).rows[0].all;
  const [signIn] = await one<SignInRow>(rowOfRealm('sign_in'));
  const [signInDraft = null] = await one<BesideRow>(rowOfRealm('sign_in_draft'));
  const [saidOfGroups] = await one<BesideRow>(
    `select json_agg(g) as all from (select ${groupFirst} from national.institution where id = $1) g`,
  );
  const [key] = await one<BesideRow & { key_sealed: string }>(rowOfRealm('sign_in_key'));
  return {
    signIn: signIn ? { ...signIn, sp_key_sealed: openSpKey(signIn.sp_key_sealed) } : null,
    signInDraft,
    signInKey: key ? { ...key, key_sealed: openSpKey(key.key_sealed) } : null,
    sharedIdps: await one(rowOfRealm('sign_in_shared_idp')),
    domains: await one(
      `select coalesce(json_agg(json_build_object('host', host, 'token', token) order by host), '[]') as all from national.domain where institution_id = $1`,
    ),
    contacts: await one(
      `select coalesce(json_agg(json_build_object('role', role, 'name', name, 'mail', mail) order by role), '[]') as all
       from national.institution_contact where institution_id = $1`,
    ),
    groupFirst: saidOfGroups,
  };
}

const rowOfRealm = (table: string) =>
  `select coalesce(json_agg(to_jsonb(s) - 'realm_id'), '[]') as all from national.${table} s where realm_id = $1`;

/**
 * Writes a restored school's control data in the caller's transaction. At its old address it goes on with its key and
 * its identity provider, unless another school uses them without the operator's yes to share; anywhere else it has a
 * fresh key and waits for its set-up, and what was being prepared stays behind: it was agreed with a provider for the old address.
 * Its own rules about who comes in and for how long go with it either way.
 * Domains have to be shown to be the school's again.
 * @returns whether people can sign in
 */
export async function writeControl(client: pg.Client, control: Control, realm: Realm, now: Date): Promise<boolean> {
  const kept = realm.sameAddress && control.signIn && (await isFree(client, control, realm)) ? control.signIn : null;
  await insertRow(
    client,
    'sign_in',
    kept ? { ...kept, sp_key_sealed: sealSpKey(kept.sp_key_sealed) } : await freshSignIn(control, realm, now),
    realm.id,
  );
  const { signInDraft: draft, signInKey: key } = control;
  if (realm.sameAddress && draft) await insertRow(client, 'sign_in_draft', draft, realm.id);
  for (const shared of realm.sameAddress ? (control.sharedIdps ?? []) : []) await insertRow(client, 'sign_in_shared_idp', shared, realm.id);
  if (kept && key) await insertRow(client, 'sign_in_key', { ...key, key_sealed: sealSpKey(key.key_sealed) }, realm.id);
  await client.query(
    'insert into national.institution_contact select $1, role, name, mail from jsonb_to_recordset($2) as c (role text, name text, mail text)',
    [realm.id, JSON.stringify(control.contacts)],
  );
  await client.query(
    `update national.institution set (${groupFirst}) = (select ${groupFirst} from jsonb_populate_record(null::"national".institution, $2))
     where id = $1`,
    [realm.id, JSON.stringify({ group_first_barred: false, ...control.groupFirst })],
  );
  if (realm.sameAddress)
    await client.query(
      `insert into national.domain (host, institution_id, token) select host, $1, token from jsonb_to_recordset($2) as d (host text, token text)
       on conflict do nothing`,
      [realm.id, JSON.stringify(control.domains)],
    );
  return kept?.enabled ?? false;
}

/**
 * One entity id of ours belongs to one realm, and so do a provider and its certificates, unless the operator has said yes:
 * by the same rule as while the school was here.
 */
async function isFree(client: pg.Client, { signIn, sharedIdps = [] }: Control, { host }: Realm): Promise<boolean> {
  if (signIn?.sp_entity_id !== spAddresses(host).entityId) return false;
  const { rows } = await client.query<{ ours: number; others: number; allowed: number }>(
    `select count(*) filter (where s.sp_entity_id = r.sp_entity_id)::int as ours,
       count(*) filter (where uses)::int as others,
       count(*) filter (where uses and exists (
         select from national.sign_in_shared_idp y where y.realm_id = s.realm_id and y.idp_entity_id = s.idp_entity_id))::int as allowed
     from national.sign_in s, jsonb_populate_record(null::"national".sign_in, $1) r,
       lateral (select s.idp_entity_id = r.idp_entity_id or s.idp_certificates && r.idp_certificates as uses) u`,
    [JSON.stringify(signIn)],
  );
  const [{ ours, others, allowed: othersAllowed }] = rows;
  const allowed = sharedIdps.some((shared) => shared.idp_entity_id === signIn['idp_entity_id']);
  return ours === 0 && mayShareIdp({ others, othersAllowed, allowed, established: true });
}

async function freshSignIn({ signIn }: Control, { host }: Realm, now: Date): Promise<SignInRow> {
  const key = await makeSpKey(host, now);
  return {
    ...Object.fromEntries(ownRules.flatMap((rule) => (signIn && rule in signIn ? [[rule, signIn[rule]]] : []))),
    host,
    sp_entity_id: spAddresses(host).entityId,
    sp_key_sealed: key.sealed,
    sp_certificates: [key.certificate],
    enabled: false,
  };
}

/** Columns the row does not name keep what the table gives them: an older archive knows fewer. */
async function insertRow(
  client: pg.Client,
  table: 'sign_in' | 'sign_in_draft' | 'sign_in_key' | 'sign_in_shared_idp',
  row: object,
  realmId: string,
): Promise<void> {
  const text = JSON.stringify({ ...row, realm_id: realmId });
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = 'national.${table}'::regclass and attnum > 0 and not attisdropped and $1::jsonb ? attname`,
    [text],
  );
  const names = rows.map(({ name }) => name).join(', ');
  await client.query(`insert into national.${table} (${names}) select ${names} from jsonb_populate_record(null::"national".${table}, $1)`, [
    text,
  ]);
}
