import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCredentials } from './make-credentials.js';
import { type Credentials } from '../saml/sign-xml.js';

/** Every slug's own key and certificate, made on first use and kept as `<folder>/<slug>.json`, readable by the owner alone. */
export class KeyStore {
  private readonly known = new Map<string, Promise<Credentials>>();

  constructor(private readonly folder: string) {}

  /** The same credentials for the same slug, whoever asks and however many ask at once. */
  of(slug: string): Promise<Credentials> {
    const known = this.known.get(slug);
    if (known) return known;
    const credentials = this.readOrMake(slug);
    this.known.set(slug, credentials);
    credentials.catch(() => this.known.delete(slug));
    return credentials;
  }

  private async readOrMake(slug: string): Promise<Credentials> {
    const file = join(this.folder, `${slug}.json`);
    return (await read(file)) ?? (await this.make(slug, file));
  }

  private async make(slug: string, file: string): Promise<Credentials> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const made = await makeCredentials(`Akin demonstration sign-in of ${slug}`);
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    // A link appears whole or not at all, and never replaces what another process has put there first.
    const first = await link(draft, file).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    await rm(draft);
    return first ? made : ((await read(file)) ?? made);
  }
}

async function read(file: string): Promise<Credentials | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
