import type { InstitutionState } from '@akin/contracts';
import { digestOf } from './archive-parts.js';
import type { Manifest } from './manifest.js';

/** What may be said of an archive: how much of what, never whose. */
export interface ArchiveSummary {
  slug: string;
  name: string;
  akin: string;
  schemaVersion: number;
  madeAt: string;
  rows: number;
  tables: { name: string; rows: number; bytes: number; sha256: string }[];
  uploads: { files: number; bytes: number };
  /** The same for two archives with the same contents. */
  digest: string;
}

/** What a restore made. */
export interface RestoredSchool extends ArchiveSummary {
  id: string;
  state: InstitutionState;
  signInReady: boolean;
}

export function summarize(manifest: Manifest): ArchiveSummary {
  const { akin, schemaVersion, madeAt, institution, tables, uploads } = manifest;
  return {
    slug: institution.slug,
    name: institution.name,
    akin,
    schemaVersion,
    madeAt,
    rows: sumOf(tables.map(({ rows }) => rows)),
    tables: tables.map(({ name, rows, bytes, sha256 }) => ({ name, rows, bytes, sha256 })),
    uploads: { files: uploads.length, bytes: sumOf(uploads.map(({ bytes }) => bytes)) },
    digest: digestOf(manifest),
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
