import { Refusal } from '@akin/platform';
import type { Migration } from '@akin/tenancy';
import { readArchive } from './archive-file.repository.js';
import { checkParts, manifestLimit, manifestName, tallyOf, type CheckedPart } from './archive-parts.js';
import { readManifest, type Manifest } from './manifest.js';

/** How an archive is read. */
export interface Reading {
  /** What the archive was exported with. */
  passphrase?: string | null;
  /** Told now and then what is being done. */
  report?: (doing: string) => void;
  /** Calls it off; nothing stays. */
  signal?: AbortSignal;
}

/** Reads archives that these migrations can bring back, and believes nothing of them. */
export class ArchiveReading {
  constructor(private readonly migrations: readonly Migration[]) {}

  /**
   * Reads it from beginning to end; all of it is proven when this answers.
   * @throws Refusal `archive_unreadable`, `archive_wants_passphrase`, `archive_has_no_passphrase`, `archive_too_new`
   */
  async verify(file: string, reading: Reading): Promise<Manifest> {
    const { manifest, parts } = await this.open(file, reading);
    for await (const { part, body } of parts) {
      reading.report?.(`checking ${part.name}`);
      await tallyOf(body);
    }
    if (!this.migrations.some(({ version }) => version === manifest.schemaVersion)) throw new Refusal('archive_unreadable');
    return manifest;
  }

  /** The second reading, for its contents; the file must still be the one that was checked. */
  async *parts(file: string, checked: Manifest, reading: Reading): AsyncGenerator<CheckedPart> {
    const { manifest, parts } = await this.open(file, reading);
    if (JSON.stringify(manifest) !== JSON.stringify(checked)) throw new Refusal('archive_unreadable');
    for await (const checkedPart of parts) {
      reading.report?.(`restoring ${checkedPart.part.name}`);
      yield checkedPart;
    }
  }

  private async open(
    file: string,
    { passphrase = null, signal }: Reading,
  ): Promise<{ manifest: Manifest; parts: AsyncGenerator<CheckedPart> }> {
    const entries = readArchive(file, passphrase, signal);
    try {
      const { value: first, done } = await entries.next();
      if (done || first.name !== manifestName || first.size > manifestLimit) throw new Refusal('archive_unreadable');
      const manifest = readManifest(await textOf(first.body), this.migrations.at(-1)?.version ?? 0);
      return { manifest, parts: checkParts(entries, manifest) };
    } catch (problem) {
      await entries.return(undefined);
      throw problem;
    }
  }
}

/** All of a short body. */
export async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const bytes: Buffer[] = [];
  for await (const piece of body) bytes.push(piece);
  return Buffer.concat(bytes).toString('utf8');
}
