import { termLabel } from '../vocabulary/vocabulary.js';

export interface RoleFacts {
  title: string | null;
  department: string | null;
  specialty: string | null;
  stage: string | null;
}

const years = ['First', 'Second', 'Third', 'Fourth'];

/** A stage as people say it: `MS3` is `Third-year student (MS3)`, `PGY2` is `Resident (PGY2)`; anything else stays as written. */
export function describeStage(stage: string): string {
  const student = /^MS-?([1-4])$/i.exec(stage);
  if (student) return `${years[Number(student[1]) - 1]}-year student (MS${student[1]})`;
  const resident = /^PGY-?([1-9])$/i.exec(stage);
  return resident ? `Resident (PGY${resident[1]})` : stage;
}

/** One line beside a name: rank and specialty (`Associate Professor, Obstetrics & Gynecology`), or the stage of a learner. */
export function describeRole(facts: RoleFacts): string {
  const field = facts.specialty === null ? facts.department : termLabel('specialty', facts.specialty);
  if (facts.stage !== null && facts.title === null) return [describeStage(facts.stage), field].filter(Boolean).join(', ');
  return [facts.title, field].filter(Boolean).join(', ');
}
