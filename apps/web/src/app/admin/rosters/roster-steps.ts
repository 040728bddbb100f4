import type { RosterView } from '@akin/contracts';
import { missingColumn } from './columns/missing-column';

/** The parts of a checked roster one goes through, in order; also what `?step=` holds. */
export const rosterSteps = ['columns', 'words', 'check'] as const;
export type RosterStep = (typeof rosterSteps)[number];

type Stepped = Pick<RosterView, 'columns' | 'state' | 'wordsInAll'>;

/** The parts this roster has: with no words to read there is nothing to look at between columns and check. Until it is checked nobody knows. */
export function stepsOf({ state, wordsInAll }: Pick<RosterView, 'state' | 'wordsInAll'>): RosterStep[] {
  return rosterSteps.filter((step) => step !== 'words' || wordsInAll > 0 || state === 'checking');
}

/** Where one stands: where the address says, if this roster gets there; else at what it needs first. */
export function stepAt(roster: Stepped, asked: string | undefined): RosterStep {
  if (missingColumn(roster.columns)) return 'columns';
  return stepsOf(roster).find((step) => step === asked) ?? 'check';
}

export interface StepMark {
  label: string;
  /** Where the mark leads; null when there is no way there, or back. */
  step: RosterStep | null;
}

const labels: Record<RosterStep, string> = { columns: 'Columns', words: 'Words', check: 'Check' };

/** The numbered marks on top of a roster, from the file to the saving, and which of them is now. */
export function stepMarks(roster: Stepped, step: RosterStep): { marks: StepMark[]; now: number } {
  const open = roster.state === 'checked' && missingColumn(roster.columns) === null;
  const parts = stepsOf(roster).map((part) => ({ label: labels[part], step: open ? part : null }));
  const marks = [{ label: 'File', step: null }, ...parts, { label: 'Save', step: null }];
  const isOver = roster.state === 'committed' || roster.state === 'undone';
  if (isOver) return { marks, now: marks.length };
  if (roster.state === 'saving') return { marks, now: marks.length - 1 };
  return { marks, now: marks.findIndex(({ label }) => label === labels[step]) };
}

/** Before there is a roster: the first of its steps. */
export const firstMarks: StepMark[] = ['File', 'Columns', 'Words', 'Check', 'Save'].map((label) => ({ label, step: null }));

/** The step after this one, and the one before it; null at the ends. */
export function neighborsOf(
  roster: Pick<RosterView, 'state' | 'wordsInAll'>,
  step: RosterStep,
): { back: RosterStep | null; next: RosterStep | null } {
  const steps = stepsOf(roster);
  const at = steps.indexOf(step);
  return { back: steps[at - 1] ?? null, next: steps[at + 1] ?? null };
}
