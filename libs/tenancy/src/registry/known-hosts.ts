import type { Changes } from './registry.repository.js';
import type { School } from './school.js';

/** How old what is remembered may be. Short enough that a paused school is shut within two seconds. */
const freshMs = 1000;
const most = 10_000;

type ChangedSince = (mark: string | null) => Promise<Changes>;

/**
 * Schools by host, as long as they have not changed: at most once a second it is asked which did, however many are
 * remembered.
 */
export class KnownHosts {
  private readonly schools = new Map<string, School>();
  private mark: string | null = null;
  private askedAt = -Infinity;
  private asking: Promise<void> | null = null;
  /** Grows with whatever is forgotten, so that what was looked up before is not remembered after. */
  private turn = 0;

  constructor(private readonly changedSince: ChangedSince) {}

  /** The school at a host as it was within the last second; looked up when it is not remembered. */
  async school(host: string, look: (host: string) => Promise<School | null>): Promise<School | null> {
    if (Date.now() - this.askedAt >= freshMs) await (this.asking ??= this.ask().finally(() => (this.asking = null)));
    const known = this.schools.get(host);
    if (known) return known;
    const turn = this.turn;
    const school = await look(host);
    // One that is being set up is asked for anew, so that it opens the moment it is ready.
    if (school && school.state !== 'provisioning' && turn === this.turn) this.keep(host, school);
    return school;
  }

  forget(): void {
    this.turn += 1;
    this.schools.clear();
  }

  private keep(host: string, school: School): void {
    if (this.schools.size >= most) this.schools.clear();
    this.schools.set(host, school);
  }

  private async ask(): Promise<void> {
    const now = Date.now();
    const { mark, ids, erased } = await this.changedSince(this.mark);
    const changed = new Set(ids);
    for (const [host, { id }] of this.schools) if (erased || changed.has(id)) this.schools.delete(host);
    [this.mark, this.askedAt] = [mark, now];
    this.turn += 1;
  }
}
