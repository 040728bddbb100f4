import { readMails } from './mail-address.js';
import type { Told, Wrong } from './read-row.js';

/** Knows which ids and addresses earlier rows have named. */
export class Repeats {
  private readonly rows = { mail: new Map<string, number>(), key: new Map<string, number>() };

  /** What this row has in common with an earlier one. The first row that names something has it. */
  of(told: Told, row: number): Wrong[] {
    const mails = told.mail === undefined ? [] : (readMails(told.mail) ?? [told.mail.toLowerCase()]);
    const byMail = this.earlier('mail', mails, row);
    const byKey = this.earlier('key', told.key === undefined ? [] : [told.key.toLowerCase()], row);
    return [
      ...(byMail === null ? [] : [{ field: 'mail' as const, message: `Same e-mail address as row ${byMail}.` }]),
      ...(byKey === null ? [] : [{ field: 'key' as const, message: `Same id as row ${byKey}.` }]),
    ];
  }

  private earlier(field: 'mail' | 'key', values: readonly string[], row: number): number | null {
    const seen = this.rows[field];
    const met = values.map((value) => seen.get(value)).find((earlier) => earlier !== undefined);
    for (const value of values) if (!seen.has(value)) seen.set(value, row);
    return met ?? null;
  }
}
