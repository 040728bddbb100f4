import { practicalViews, stageGroups, type HowWeMeet, type MentoringChange } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import type { Lexicon } from '../vocabulary/lexicon.js';

/**
 * What a mentor says of how they mentor, made of the school's words, each named once.
 * @throws Refusal `unknown_term`
 */
export function checkMentoring(change: MentoringChange, words: Lexicon): MentoringChange {
  const [helpsWith, focus, prefersStages] = [once(change.helpsWith), once(change.focus), once(change.prefersStages)];
  requireKnown('helpsWith', helpsWith, (need) => words.isNeed(need));
  requireKnown('focus', focus, (need) => words.isNeed(need));
  requireKnown('prefersStages', prefersStages, (group) => (stageGroups as readonly string[]).includes(group));
  const howWeMeet = change.howWeMeet && checkHowWeMeet(change.howWeMeet);
  return { ...change, helpsWith, focus, howWeMeet, prefersStages };
}

/** `unknown_term` beside a field. */
export function unknownTerm(field: keyof MentoringChange, message: string): Refusal {
  return new Refusal('unknown_term', { fields: [{ field, message }] });
}

function checkHowWeMeet({ meeting_mode, meeting_time, mentoring_kind }: Partial<HowWeMeet>): Partial<HowWeMeet> {
  const checked = { meeting_mode: once(meeting_mode), meeting_time: once(meeting_time), mentoring_kind: once(mentoring_kind) };
  for (const { code, terms } of practicalViews) {
    requireKnown('howWeMeet', checked[code as keyof HowWeMeet], (chosen) => terms.some((term) => term.code === chosen));
  }
  return checked;
}

function requireKnown(field: keyof MentoringChange, codes: readonly string[] | undefined, isKnown: (code: string) => boolean): void {
  if (codes && !codes.every(isKnown)) throw unknownTerm(field, 'Please choose from what is offered.');
}

function once<T extends string>(codes: readonly T[] | undefined): T[] | undefined {
  return codes && [...new Set(codes)];
}
