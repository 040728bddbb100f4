import { createHash } from 'node:crypto';
import type { RosterChange, RosterChanges, RosterCounts, RosterField, RosterKind, RosterProblem, RosterWord } from '@akin/contracts';
import { newId } from '@akin/platform';
import type { KnownPerson, StagedPerson } from './compare-person.js';
import { compareRoster, type Comparison } from './compare-roster.js';
import { DeclinedParts } from './declined-parts.js';
import { each, type Pieces } from './pieces.js';
import { checkRows, missingColumns, type CheckedRows, type Seen } from './reading/check-rows.js';
import type { ParsedRoster } from './reading/parsed-roster.js';
import type { WordReader } from './reading/word-reader.js';
import { showChange } from './show-change.js';

/** How the school wants a roster read. */
export interface HowToCheck {
  kind: RosterKind;
  whole: boolean;
  words: WordReader;
  declined: DeclinedParts;
}

/** What saving a roster would do, and what stands in the way. */
export interface RosterCheck {
  people: StagedPerson[];
  counts: RosterCounts;
  problems: RosterProblem[];
  /** Numbers of the rows that were rejected. */
  rejected: number[];
  /** The first ones. */
  changes: RosterChange[];
  fields: RosterChanges['fields'];
  words: RosterWord[];
  /** Fingerprint of the comparison; another one means that people have changed since. */
  compared: string;
}

const changesShown = 200;
/** Characters that are worth a turn of the fingerprint. */
const together = 16 * 1024;
const roleOf: Record<RosterKind, string> = { faculty: 'Mentor', learners: 'Learner' };
const nothingRead: CheckedRows = { people: [], rejected: [], problems: [], words: [] };
const nothing: Comparison = { people: [], unchanged: 0, rejected: [], problems: [] };

/** Checks every row and sets the roster beside the people who are known; with too few columns mapped it finds nothing. */
export function* checkRoster(
  roster: ParsedRoster,
  fields: readonly RosterField[],
  known: readonly KnownPerson[],
  how: HowToCheck,
  seen?: Seen,
): Pieces<RosterCheck> {
  const checked = missingColumns(fields, how.kind) === null ? yield* checkRows(roster, fields, how, seen) : nothingRead;
  const readable = checked.people.length + checked.rejected.length > 0;
  const { whole, declined } = how;
  const beside = { role: roleOf[how.kind], whole, declined, newId };
  const comparison = readable ? yield* compareRoster(checked.people, checked.rejected, known, beside) : nothing;
  const problems = [...checked.problems, ...comparison.problems].sort((a, b) => a.row - b.row);
  return {
    people: comparison.people,
    counts: yield* countsOf(roster, comparison),
    problems,
    rejected: comparison.rejected.map(({ row }) => row).sort((a, b) => a - b),
    changes: changesOf(comparison.people),
    fields: yield* fieldsOf(comparison.people, declined),
    words: checked.words,
    compared: yield* fingerprint(comparison, problems),
  };
}

function* countsOf(roster: ParsedRoster, { people, unchanged, rejected }: Comparison): Pieces<RosterCounts> {
  const acts = new Map<StagedPerson['act'], number>();
  yield* each(people, ({ act }) => void acts.set(act, (acts.get(act) ?? 0) + 1));
  const count = (act: StagedPerson['act']): number => acts.get(act) ?? 0;
  return {
    ...{ rows: roster.rows.length, added: count('add'), changed: count('change'), unchanged },
    ...{ rejected: rejected.length, missing: count('leave') },
  };
}

/** Who changes comes before who is new: that is what people look over. */
function changesOf(people: readonly StagedPerson[]): RosterChange[] {
  const shown = (['changed', 'added', 'leaving'] as const).flatMap((kind) => firstOf(people, kind));
  return shown.slice(0, changesShown).map(showChange);
}

function firstOf(people: readonly StagedPerson[], kind: StagedPerson['kind']): StagedPerson[] {
  const found: StagedPerson[] = [];
  for (const person of people) {
    if (person.kind === kind) found.push(person);
    if (found.length === changesShown) break;
  }
  return found;
}

function* fieldsOf(people: readonly StagedPerson[], declined: DeclinedParts): Pieces<RosterChanges['fields']> {
  const counted = new Map<string, number>();
  yield* each(people, ({ kind, fields }) => {
    if (kind === 'changed') for (const { field } of fields ?? []) counted.set(field, (counted.get(field) ?? 0) + 1);
  });
  const concerned = [...counted].map(([field, count]) => ({ field, people: count, declined: declined.keepsField(field) }));
  return concerned.sort((a, b) => b.people - a.people);
}

/** What somebody new is said to be follows from the file, but for how its words are read. */
function* fingerprint({ people, unchanged, rejected }: Comparison, problems: readonly RosterProblem[]): Pieces<string> {
  const hash = createHash('sha256');
  let lines = JSON.stringify([unchanged, rejected.length]);
  const add = (part: unknown): void => {
    lines += `${JSON.stringify(part)}\n`;
    if (lines.length < together) return;
    hash.update(lines);
    lines = '';
  };
  yield* each(people, ({ row, id, kind, act, fields, values: { title, rank, specialty, subspecialty, stage } }) =>
    add(kind === 'added' ? [row, act, title, rank, specialty, subspecialty, stage] : [row, id, kind, act, fields]),
  );
  yield* each(problems, add);
  return hash.update(lines).digest('hex');
}
