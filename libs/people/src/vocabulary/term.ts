import type { Term } from '@akin/contracts';

/**
 * The code of a term: its label in snake_case without accents. Codes are stored with people's answers, so a label that
 * changes later must be given its old code explicitly (`[code, label]`).
 */
export function termCode(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036fʼ’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** Terms from labels, in the given order; `parent` is the code of the broader term. */
export function terms(labels: readonly (string | readonly [code: string, label: string])[], parent?: string): Term[] {
  return labels.map((entry) => {
    const [code, label] = typeof entry === 'string' ? [termCode(entry), entry] : entry;
    return parent === undefined ? { code, label } : { code, label, parent };
  });
}

/** A broader term followed by its details. */
export function family(label: string, details: readonly (string | readonly [code: string, label: string])[]): Term[] {
  return [...terms([label]), ...terms(details, termCode(label))];
}
