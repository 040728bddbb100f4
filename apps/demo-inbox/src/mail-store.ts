import { EventEmitter } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mail } from './mail.js';

type Kept = Mail & { order: number };

/** The mails, in memory and one file each in a folder; the oldest go when there are more than `limit`. Emits `changed`. */
export class MailStore extends EventEmitter<{ changed: [] }> {
  private readonly mails = new Map<string, Kept>();
  private order = 0;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly limit: number,
  ) {
    super();
    this.setMaxListeners(0);
  }

  /** Opens the folder and reads what an earlier run has left in it. A half-written file is dropped. */
  static async open(folder: string, limit = 2000): Promise<MailStore> {
    const store = new MailStore(folder, limit);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const kept = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').then(parsed)));
    kept
      .filter((mail) => mail !== null)
      .sort((a, b) => a.order - b.order)
      .forEach((mail) => store.mails.set(mail.id, mail));
    store.order = Math.max(0, ...[...store.mails.values()].map(({ order }) => order));
    await store.inTurn(() => store.dropOldest());
    return store;
  }

  /** Newest first. `to` keeps those with this text in a recipient's address. */
  list(to = ''): Mail[] {
    const wanted = to.trim().toLowerCase();
    const found = [...this.mails.values()].filter((mail) => mail.to.some((address) => address.includes(wanted)));
    return found.reverse().map(asMail);
  }

  find(id: string): Mail | null {
    const kept = this.mails.get(id);
    return kept ? asMail(kept) : null;
  }

  /** Keeps a mail. One whose Message-ID is here already stays once, with one delivery more. Resolves when it is on disk. */
  add(mail: Mail): Promise<void> {
    return this.inTurn(async () => {
      const known = this.mails.get(mail.id);
      const kept = known ? { ...known, deliveries: known.deliveries + 1 } : { ...mail, order: ++this.order };
      await this.write(kept);
      this.mails.set(kept.id, kept);
      await this.dropOldest();
      this.emit('changed');
    });
  }

  clear(): Promise<void> {
    return this.inTurn(async () => {
      await Promise.all([...this.mails.keys()].map((id) => this.remove(id)));
      this.emit('changed');
    });
  }

  private async dropOldest(): Promise<void> {
    const tooMany = [...this.mails.keys()].slice(0, Math.max(0, this.mails.size - this.limit));
    for (const id of tooMany) await this.remove(id);
  }

  private async remove(id: string): Promise<void> {
    this.mails.delete(id);
    await rm(this.fileOf(id), { force: true });
  }

  private async write(mail: Kept): Promise<void> {
    const draft = `${this.fileOf(mail.id)}.draft`;
    await writeFile(draft, JSON.stringify(mail), { mode: 0o600 });
    await rename(draft, this.fileOf(mail.id));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private fileOf = (id: string) => join(this.folder, `${id}.json`);
}

function parsed(text: string): Kept | null {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}

function asMail({ order: _order, ...mail }: Kept): Mail {
  return mail;
}
