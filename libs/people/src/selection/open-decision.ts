import type { MentorEvent } from '../mentors/mentor-events.repository.js';
import { openSelection, sealSelection } from './seal-selection.js';

/** What a reviewer wrote when they decided. */
export interface DecisionWords {
  met: string[];
  /** For reviewers. */
  note: string;
  /** To the mentor. */
  words: string;
}

/** A decision's words; empty ones where nothing was written. */
export function openDecision({ id, sealed }: Pick<MentorEvent, 'id' | 'sealed'>, schoolId: string): DecisionWords {
  if (sealed === null) return { met: [], note: '', words: '' };
  return openSelection<DecisionWords>({ table: 'mentor_event', schoolId, id }, sealed);
}

/** Closes what `openDecision` opens, once the event has its id. */
export function sealDecision(words: DecisionWords, schoolId: string): (eventId: string) => string {
  return (id) => sealSelection({ table: 'mentor_event', schoolId, id }, words);
}
