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

/** Terms from lines of a label and other words it is found by: `Spanish|Español`. */
export function aliased(lines: readonly string[]): Term[] {
  return lines.map((line) => {
    const [label, ...aliases] = line.split('|');
    return { code: termCode(label), label, ...(aliases.length > 0 && { aliases }) };
  });
}

/** The same terms, some of them found by other words as well. */
export function withAliases(given: readonly Term[], words: Readonly<Record<string, readonly string[]>>): Term[] {
  return given.map((term) => (Object.hasOwn(words, term.code) ? { ...term, aliases: [...words[term.code]] } : term));
}

/** A broader term followed by its details. */
export function family(label: string, details: readonly (string | readonly [code: string, label: string])[]): Term[] {
  return [...terms([label]), ...terms(details, termCode(label))];
}
