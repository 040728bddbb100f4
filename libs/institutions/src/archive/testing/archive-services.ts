import { env, FixedClock, seal, unseal } from '@akin/platform';
import { SignInConfig, SignInConfigRepository, type OperatorAccountsRepository } from '@akin/sign-in';
import {
  loadMigrations,
  NationalDb,
  openDataSource,
  Registry,
  RegistryRepository,
  SchoolPreparations,
  SealedTables,
  type Migration,
  type RowText,
} from '@akin/tenancy';
import { OperatorAuditRepository } from '../../audit/operator-audit.repository.js';
import { OperatorAudit } from '../../audit/operator-audit.service.js';
import { SchoolExport } from '../school-export.service.js';
import { SchoolRestore } from '../school-restore.service.js';
import { Uploads } from '../uploads.repository.js';

/** Tables no room has yet: numbers given out by the database, keys in a circle, every kind of value, a sealed cell. */
export const oddities: Migration = {
  version: 9001,
  name: 'oddities',
  sql: `
    create table ticket (id bigint generated always as identity primary key, words text);
    create table kin (id uuid primary key, friend uuid not null references kin (id), account_id uuid references account (id));
    create table oddity (
      code text, at timestamptz, primary key (code, at),
      amount numeric(12, 4), ratio double precision, day date, spent interval, bits bytea, tags text[], plain json, loose jsonb,
      doubled numeric generated always as (amount * 2) stored);
    create table secret (id uuid primary key, words_sealed text not null);`,
};

/** Every migration there is, and `oddities`. */
export const withOddities = (): Migration[] => [...loadMigrations('migrations'), oddities];

/** How the room of `secret` would open and close it. */
const secrets = {
  open: (row: RowText, schoolId: string): RowText => ({
    ...row,
    words_sealed: unseal(String(row['words_sealed']), schoolId, String(row['id'])),
  }),
  close: (row: RowText, schoolId: string): RowText => ({
    ...row,
    words_sealed: seal(String(row['words_sealed']), schoolId, String(row['id'])),
  }),
};

export interface ArchivePlaces {
  ownerUrl: string;
  appUrl: string;
  /** Where uploads lie. */
  folder: string;
}

/** Tables whose rooms are not part of this process; nothing of theirs is sealed here. */
const sealedByRooms = [
  'facet_answers',
  'sign_in_refusal',
  'mentor_application',
  'mentor_event',
  'evidence',
  'evidence_piece',
  'nomination',
  'wish_lists',
  'saved_search',
  'shortlist',
];

/** Export and restore with what they need; the same in a spec and in a process of its own that may be killed. */
export function archiveServices(places: ArchivePlaces, national: NationalDb) {
  env().AKIN_DATA = places.folder;
  const clock = new FixedClock('2026-11-12T15:00:00Z');
  const nobody = { names: () => Promise.resolve(new Map()) } as unknown as OperatorAccountsRepository;
  const audit = new OperatorAudit(new OperatorAuditRepository(national), nobody, clock);
  const signIn = new SignInConfig(national, new SignInConfigRepository(national), clock);
  const registry = new Registry(new RegistryRepository(national));
  const [sealed, uploads, preparations] = [new SealedTables(), new Uploads(), new SchoolPreparations()];
  sealed.add('secret', secrets);
  for (const table of sealedByRooms) sealed.add(table, { open: (row) => row, close: (row) => row });
  return {
    registry,
    signIn,
    preparations,
    exports: new SchoolExport(places.appUrl, sealed, uploads, audit, clock),
    /** Restores as an installation that knows these migrations. */
    restores: (migrations: readonly Migration[] = withOddities()) =>
      new SchoolRestore(places, registry, sealed, uploads, signIn, audit, clock, preparations, migrations),
  };
}

/** The door to control data, for a process of its own. */
export async function openNational({ appUrl }: ArchivePlaces): Promise<{ national: NationalDb; close: () => Promise<void> }> {
  const source = await openDataSource(appUrl, 2);
  return { national: new NationalDb(source), close: () => source.destroy() };
}
