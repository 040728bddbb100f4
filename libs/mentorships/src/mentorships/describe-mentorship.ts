import type { MentorshipView, PersonLine } from '@akin/contracts';
import type { Lexicon } from '@akin/people';
import { addDays, localDay } from '@akin/platform';
import { lineOf } from '../requests/describe-request.js';
import type { MentorshipRow } from './mentorships.repository.js';

/** domain/mentoring-and-load.md "Cadence": the first meeting within 14 days. */
export const firstMeetingDays = 14;

/** The day by which a first meeting is hoped for, `YYYY-MM-DD` at the school. */
export function firstMeetingBy(startedAt: Date, timeZone: string): string {
  return addDays(localDay(startedAt, timeZone), firstMeetingDays);
}

/** A mentorship as one of its two people sees it. */
export function describeMentorship(
  row: MentorshipRow,
  people: ReadonlyMap<string, PersonLine>,
  otherMail: string,
  timeZone: string,
  words: Lexicon,
): MentorshipView {
  return {
    id: row.id,
    kind: 'pair',
    state: row.state,
    mentor: lineOf(people, row.mentorId),
    learner: lineOf(people, row.learnerId),
    needLabel: words.needLabel(row.need),
    hope: row.hope,
    when: row.when,
    startedAt: row.startedAt.toISOString(),
    firstMeetingBy: firstMeetingBy(row.startedAt, timeZone),
    otherMail,
    desk: row.deskReason && { reason: row.deskReason, outcome: null },
  };
}
