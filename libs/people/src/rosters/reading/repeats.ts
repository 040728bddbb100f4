import type { Told, Wrong } from './read-row.js';

/** Knows which ids and addresses earlier rows have named. */
export class Repeats {
  private readonly rows = { mail: new Map<string, number>(), key: new Map<string, number>() };

  /** What this row has in common with an earlier one. The first row that names something has it. */
  of(told: Told, mails: readonly string[] | null, row: number): Wrong[] {
    const byMail = this.earlier('mail', mails ?? (told.mail === undefined ? [] : [told.mail.toLowerCase()]), row);
    const byKey = this.earlier('key', told.key === undefined ? [] : [told.key.toLowerCase()], row);
    const wrong: Wrong[] = [];
    if (byMail !== null) wrong.push({ field: 'mail', message: `Same e-mail address as row ${byMail}.` });
    if (byKey !== null) wrong.push({ field: 'key', message: `Same id as row ${byKey}.` });
    return wrong;
  }

  private earlier(field: 'mail' | 'key', values: readonly string[], row: number): number | null {
    const seen = this.rows[field];
    let met: number | null = null;
    for (const value of values) {
      const earlier = seen.get(value);
      if (earlier === undefined) seen.set(value, row);
      else met ??= earlier;
    }
    return met;
  }
}
