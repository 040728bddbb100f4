import { mailName, namePools, type Heritage } from './names.js';
import type { Random } from './random.js';

const anyFamily = Object.values(namePools).flatMap(({ families }) => families);

export interface InventedName {
  givenName: string;
  familyName: string;
  mail: string;
  gender: 'woman' | 'man' | 'nonbinary';
  pronouns: string | null;
}

/** Hands out names of a school, never the same twice. */
export class Names {
  private readonly taken = new Set<string>();
  private readonly heard = new Map<string, number>();

  constructor(
    private readonly slug: string,
    private readonly random: Random,
  ) {}

  /** Keeps a name that is already somebody's, and answers the mail that goes with it. */
  keep(givenName: string, familyName: string): string {
    const before = mailName(givenName, familyName);
    this.taken.add(before);
    for (const part of [givenName, familyName]) this.heard.set(part, (this.heard.get(part) ?? 0) + 1);
    return `${before}@${this.slug}.example`;
  }

  invent(heritage: Heritage): InventedName {
    const pool = namePools[heritage];
    const gender = this.random.weighted([
      ['woman', 56],
      ['man', 41],
      ['nonbinary', 3],
    ] as const);
    const given = gender === 'woman' ? pool.women : gender === 'man' ? pool.men : [...pool.women, ...pool.men];
    const [givenName, familyName] = this.unheard(given, pool.families);
    return { givenName, familyName, mail: this.keep(givenName, familyName), gender, pronouns: this.pronouns(gender) };
  }

  /** No name of two or more others if there is a choice; family names are joined where every plain pair is somebody's already. */
  private unheard(given: readonly string[], families: readonly string[]): [givenName: string, familyName: string] {
    for (let tries = 0; tries < 400; tries++) {
      const family = this.random.pick(families);
      const joined = `${family}-${this.random.pick(anyFamily)}`;
      const name: [string, string] = [this.random.pick(given), tries < 60 ? family : joined];
      const common = tries < 30 && name.some((part) => (this.heard.get(part) ?? 0) > 1);
      if (!common && !this.taken.has(mailName(...name))) return name;
    }
    throw new Error('the pools hold no name that is still free');
  }

  private pronouns(gender: InventedName['gender']): string | null {
    const told = { woman: 'she/her', man: 'he/him', nonbinary: 'they/them' } as const;
    return this.random.chance(0.8) ? told[gender] : null;
  }
}
