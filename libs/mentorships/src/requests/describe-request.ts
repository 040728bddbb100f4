import type { PersonLine, RequestView } from '@akin/contracts';
import type { Lexicon } from '@akin/people';
import { Refusal } from '@akin/platform';
import type { RequestRow } from './request-row.js';

/** A request as its two people see it. */
export function describeRequest(row: RequestRow, people: ReadonlyMap<string, PersonLine>, words: Lexicon): RequestView {
  return {
    id: row.id,
    learner: lineOf(people, row.learnerId),
    mentor: lineOf(people, row.mentorId),
    need: row.need,
    needLabel: words.needLabel(row.need),
    hope: row.hope,
    when: row.when,
    state: row.state,
    askedAt: row.askedAt.toISOString(),
    answerBy: row.answerBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    words: row.words,
    mentorshipId: row.mentorshipId,
    desk: row.deskReason && { reason: row.deskReason, outcome: row.deskOutcome },
  };
}

/** A person who takes part in a request or mentorship; the schema keeps them from disappearing. */
export function lineOf(people: ReadonlyMap<string, PersonLine>, id: string): PersonLine {
  const line = people.get(id);
  if (!line) throw new Refusal('unexpected');
  return line;
}
