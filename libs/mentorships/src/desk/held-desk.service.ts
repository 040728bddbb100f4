import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DeskOutcome, DeskReason, HeldFact } from '@akin/contracts';
import { HeldParts, PeopleLines } from '@akin/people';
import { localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import type { DeskRow } from './desk-row.js';
import { DeskRepository } from './desk.repository.js';

const reasons: Record<DeskReason, string> = {
  mentor_left: 'the mentor left the school’s list',
  learner_left: 'the learner left the school’s list',
  mentor_paused: 'the mentor is taking a pause',
};
const outcomes: Record<DeskOutcome, string> = { new_mentor: 'a new mentor was suggested', goes_on: 'it goes on', ended: 'it ended' };

/** Tells people what of theirs the program office saw to, and what was noted. */
@Injectable()
export class HeldDesk implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly desk: DeskRepository,
    private readonly people: PeopleLines,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'desk', place: 7, title: 'At the program office’s desk', erasing: 'stays' },
      why: 'What your program office saw to when somebody left or paused, and what it noted.',
      after: 'It belongs to two people and is the program’s record, so it stays.',
      facts: (id) => this.seenTo(id),
    });
  }

  private async seenTo(id: string): Promise<HeldFact[]> {
    const rows = await this.desk.ofPerson(id);
    const other = (row: DeskRow) => (row.learnerId === id ? row.mentorId : row.learnerId);
    const names = await this.people.of(rows.map(other));
    return rows.map((row) => ({
      label: `${row.requestId ? 'A request' : 'A mentorship'} with ${names.get(other(row))?.name ?? 'somebody'}, ${day(row.since)}`,
      value: [reasons[row.reason], row.outcome ? outcomes[row.outcome] : 'not settled yet', ...(row.note ? [`“${row.note}”`] : [])].join(
        '; ',
      ),
    }));
  }
}

function day(at: Date): string {
  return localDay(at, currentSchool().timeZone);
}
