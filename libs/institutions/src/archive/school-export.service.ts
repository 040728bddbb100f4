import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, workspaceRoot } from '@akin/platform';
import type { School, SealedTables } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { refuseUnfit, writeArchive } from './archive-file.repository.js';
import { checkSum, manifestLimit, manifestName, partsOf, tallyOf, type Part } from './archive-parts.js';
import { readManifest, type ArchivedUpload, type Manifest } from './manifest.js';
import { inSnapshot, type SchoolSnapshot } from './school-snapshot.repository.js';
import { summarize, type ArchiveSummary } from './summary.js';
import type { TarEntry } from './tar.js';
import type { Uploads } from './uploads.repository.js';

export interface ExportOptions {
  /** Opens the archive at any installation; without it, only this one can. */
  passphrase?: string | null;
  /** Told now and then what is being done. */
  report?: (doing: string) => void;
  signal?: AbortSignal;
}

/** Puts one school into one file, with the application's rights only. */
export class SchoolExport {
  constructor(
    private readonly appUrl: string,
    private readonly sealed: SealedTables,
    private readonly uploads: Uploads,
    private readonly audit: OperatorAudit,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything a school consists of, as it was at one moment. It is read twice: sums first, so that they stand at the
   * beginning of the archive, then contents.
   * @throws Refusal `bad_input` when the file is there already; Error in words when something changes that should not
   */
  async export(
    school: School,
    file: string,
    { passphrase = null, report = () => undefined, signal }: ExportOptions = {},
  ): Promise<ArchiveSummary & { bytes: number }> {
    await refuseUnfit(file);
    const done = await inSnapshot(this.appUrl, school, this.sealed, async (snapshot) => {
      const manifest = await this.describe(school, snapshot, (doing) => (signal?.throwIfAborted(), report(doing)));
      const bytes = await writeArchive(file, this.entries(school, snapshot, manifest, report), passphrase, signal);
      return { ...summarize(manifest), bytes };
    });
    const { id, slug } = school;
    await this.audit.record({
      operatorId: null,
      school: { id, slug },
      action: 'exported',
      detail: { rows: done.rows, digest: done.digest },
    });
    return done;
  }

  private async describe(school: School, snapshot: SchoolSnapshot, report: (doing: string) => void): Promise<Manifest> {
    const tables: Manifest['tables'] = [];
    for (const table of snapshot.tables) {
      report(`summing up ${table.name}`);
      const { lines: rows, ...sum } = await tallyOf(snapshot.rows(table));
      tables.push({ name: table.name, columns: table.columns.map(({ name }) => name), rows, ...sum });
    }
    const uploads: ArchivedUpload[] = [];
    for (const path of await this.uploads.list(school.id)) {
      const { bytes, sha256 } = await tallyOf(this.uploads.read(school.id, path));
      uploads.push({ path, bytes, sha256 });
    }
    const { bytes, sha256 } = await tallyOf(inOne(controlOf(snapshot)));
    const manifest: Manifest = {
      akin: akinVersion(),
      schemaVersion: snapshot.schemaVersion,
      madeAt: this.clock.now().toISOString(),
      institution: snapshot.institution,
      tables,
      sequences: snapshot.sequences,
      control: { bytes, sha256 },
      uploads,
    };
    readManifest(JSON.stringify(manifest), snapshot.schemaVersion); // an archive that could not be read again is not worth making
    return manifest;
  }

  private async *entries(
    school: School,
    snapshot: SchoolSnapshot,
    manifest: Manifest,
    report: (doing: string) => void,
  ): AsyncGenerator<TarEntry> {
    const text = Buffer.from(JSON.stringify(manifest, null, 1));
    if (text.length > manifestLimit) throw new Error('This school has more files than an archive can name.');
    yield { name: manifestName, size: text.length, body: inOne(text) };
    for (const part of partsOf(manifest)) {
      report(`writing ${part.name}`);
      const changed = () => new Error(`${part.name} changed while it was exported. Please try again.`);
      yield { name: part.name, size: part.sum.bytes, body: checkSum(this.bodyOf(part, school, snapshot), part, changed) };
    }
  }

  private bodyOf(part: Part, school: School, snapshot: SchoolSnapshot): AsyncIterable<Buffer> {
    if (part.kind === 'control') return inOne(controlOf(snapshot));
    if (part.kind === 'upload') return this.uploads.read(school.id, part.sum.path);
    const table = snapshot.tables.find(({ name }) => name === part.sum.name);
    if (!table) throw new Error(`There is no table ${part.sum.name}.`);
    return snapshot.rows(table);
  }
}

const controlOf = ({ control }: SchoolSnapshot) => Buffer.from(JSON.stringify(control));

async function* inOne(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function akinVersion(): string {
  return (JSON.parse(readFileSync(join(workspaceRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
