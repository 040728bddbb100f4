import { profileLimits, type MentorState } from '@akin/contracts';

export interface Mentor {
  accountId: string;
  state: MentorState;
  capacity: number;
  taken: number;
  held: number;
  helpsWith: string[];
}

/** A mentor who has not been written down yet, as one who was just invited. */
export function newMentor(accountId: string): Mentor {
  return { accountId, state: 'invited', capacity: profileLimits.capacityDefault, taken: 0, held: 0, helpsWith: [] };
}
