import { fieldsOfKind, type RosterKind } from '@akin/contracts';
import { namedColumns } from '../find-header.js';
import type { GridRow } from '../grid.js';
import { headerNames } from '../header-names.js';
import { headerWords } from '../header-words.js';
import { looksLikeMail } from '../mail-address.js';

const own = new Map(
  (['faculty', 'learners'] as const).map((kind) => {
    const fields = fieldsOfKind[kind] as readonly (keyof typeof headerNames)[];
    return [kind, new Set(fields.flatMap((field) => headerNames[field]))] as const;
  }),
);
const sheetNames: Record<RosterKind, RegExp> = {
  faculty: /facult|mentor|staff|physician|attending|roster/i,
  learners: /learner|student|resident|fellow|trainee|class|roster/i,
};

/** How much the beginning of a sheet looks like a roster of this kind; 0 when not at all. */
export function likenessOf(name: string, rows: readonly GridRow[], kind: RosterKind): number {
  const header = rows
    .slice(0, 25)
    .reduce<readonly string[]>((best, { cells }) => (namedColumns(cells) > namedColumns(best) ? cells : best), []);
  const named = namedColumns(header);
  const mails = rows.some(({ cells }) => cells.some(looksLikeMail));
  if (named < 2 && !mails) return 0;
  const kinds = header.filter((cell) => own.get(kind)?.has(headerWords(cell))).length;
  return named + kinds * 2 + (mails ? 5 : 0) + (sheetNames[kind].test(name) ? 1 : 0) + (rows.length > 1 ? 1 : 0);
}
