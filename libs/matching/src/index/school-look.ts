import { everybody, type MentorNews } from '@akin/people';
import type { MentorLoader } from './mentor-loader.service.js';
import type { SchoolIndex, SchoolMentors } from './school-index.js';

/** Later than every transaction: asks for nothing but what may still be under way. */
const theEnd = '18446744073709551615';

/** What is remembered of one school, and how it is brought up to date. */
export class SchoolLook {
  private mentors: SchoolMentors | null = null;
  private horizon = theEnd;
  /** Changes that are in `mentors` already and that the next look will be told again. */
  private heeded = new Set<string>();
  private decided = '';

  constructor(private readonly loader: MentorLoader) {}

  /** How many mentors are held. */
  get size(): number {
    return this.mentors?.size ?? 0;
  }

  /** The horizon to ask for news from. */
  get since(): string {
    return this.horizon;
  }

  /**
   * Takes in what changed. Nothing is noted as heeded before all of it is read, so what fails half way is read again.
   * @param today policies come and go by their days
   */
  async heed(news: MentorNews, today: string): Promise<SchoolIndex> {
    const decided = `${news.stamps.policy} ${news.stamps.words} ${today}`;
    const ids = new Set(news.changes.filter((change) => !this.heeded.has(nameOf(change))).map(({ id }) => id));
    this.mentors = await this.upToDate(ids, decided);
    this.heeded = new Set(news.changes.filter(({ by }) => BigInt(by) >= BigInt(news.horizon)).map(nameOf));
    [this.horizon, this.decided] = [news.horizon, decided];
    return this.mentors;
  }

  private async upToDate(ids: ReadonlySet<string>, decided: string): Promise<SchoolMentors> {
    const { mentors } = this;
    if (!mentors || ids.has(everybody) || !(await this.stillHolds(mentors, decided))) return this.loader.everybody();
    await this.loader.read(mentors, [...ids]);
    return mentors;
  }

  /** A new day alone rarely changes what is allowed, and is no reason to read everybody again. */
  private async stillHolds(mentors: SchoolMentors, decided: string): Promise<boolean> {
    if (decided === this.decided) return true;
    if (decided.slice(0, -dayLength) !== this.decided.slice(0, -dayLength)) return false;
    return JSON.stringify(await this.loader.rules()) === JSON.stringify(mentors.rules);
  }
}

const dayLength = 'YYYY-MM-DD'.length;

function nameOf({ id, by }: MentorNews['changes'][number]): string {
  return `${id} ${by}`;
}
