import type { PolicyState, PolicyVersion } from '@akin/contracts';
import { dayAt, datedDay } from '../../wording/days';
import { presetWords } from './use-words';

export const stateWords: Record<PolicyState, string> = {
  in_force: 'In force',
  waiting: 'Waits for a second person',
  coming: 'Agreed, not begun',
  past: 'Past',
  withdrawn: 'Taken back',
  barred: 'Not allowed here',
};

/** `Restricted`, or `Your own choice of cells`. */
export function nameOf({ preset }: Pick<PolicyVersion, 'preset'>): string {
  return preset === null ? 'Your own choice of cells' : presetWords[preset].name;
}

/** Who made it and when: `Renata Solís, November 19, 2026`; what Akin ships was made by nobody. */
export function madeWords({ madeBy, madeAt }: Pick<PolicyVersion, 'madeBy' | 'madeAt'>, timeZone: string): string {
  if (madeAt === null) return 'As Akin ships it';
  return `${madeBy ?? 'Somebody who has left'}, ${datedDay(dayAt(madeAt, timeZone))}`;
}
