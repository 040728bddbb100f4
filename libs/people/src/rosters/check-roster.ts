import { createHash } from 'node:crypto';
import type { RosterChange, RosterCounts, RosterField, RosterProblem } from '@akin/contracts';
import { checkRows, missingColumns, type Seen } from './reading/check-rows.js';
import { compareRoster, type Comparison, type KnownPerson } from './compare-roster.js';
import type { ParsedRoster } from './reading/parse-roster.js';
import { each, type Pieces } from './pieces.js';

/** What saving a roster would do, and what stands in the way. */
export interface RosterCheck {
  comparison: Comparison;
  counts: RosterCounts;
  problems: RosterProblem[];
  changes: RosterChange[];
  /** Fingerprint of the comparison; another one means that people have changed since. */
  compared: string;
}

const changesShown = 200;
const nothing: Comparison = { people: [], rejected: [], problems: [], missing: [] };

/** Checks every row and sets the roster beside the people who are known; with too few columns mapped it finds nothing. */
export function* checkRoster(
  roster: ParsedRoster,
  fields: readonly RosterField[],
  known: readonly KnownPerson[],
  seen?: Seen,
): Pieces<RosterCheck> {
  const checked = missingColumns(fields) === null ? yield* checkRows(roster, fields, seen) : { people: [], rejected: [], problems: [] };
  const readable = checked.people.length + checked.rejected.length > 0;
  const comparison = readable ? yield* compareRoster(checked.people, checked.rejected, known) : nothing;
  const problems = [...checked.problems, ...comparison.problems].sort((a, b) => a.row - b.row);
  return {
    comparison,
    counts: countsOf(roster, comparison),
    problems,
    changes: changesOf(comparison),
    compared: yield* fingerprint(comparison, problems),
  };
}

function countsOf(roster: ParsedRoster, comparison: Comparison): RosterCounts {
  const count = (kind: string): number => comparison.people.filter((person) => person.kind === kind).length;
  return {
    rows: roster.rows.length,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: comparison.rejected.length,
    missing: comparison.missing.length,
  };
}

/** Who changes comes before who is new: that is what people look over. */
function changesOf(comparison: Comparison): RosterChange[] {
  const shown = (['changed', 'added'] as const).flatMap((kind) =>
    comparison.people
      .filter((one) => one.kind === kind)
      .slice(0, changesShown)
      .map(({ person, fields }) => ({ row: person.row, person: `${person.givenName} ${person.familyName}`, kind, fields })),
  );
  return shown.slice(0, changesShown);
}

function* fingerprint(comparison: Comparison, problems: readonly RosterProblem[]): Pieces<string> {
  const hash = createHash('sha256');
  const add = (part: unknown) => void hash.update(`${JSON.stringify(part)}\n`);
  yield* each(comparison.people, ({ id, kind, person, fields }) => add([person.row, id, kind, fields]));
  yield* each(comparison.missing.toSorted(), add);
  yield* each(problems, add);
  return hash.digest('hex');
}
