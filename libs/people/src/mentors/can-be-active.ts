import { profileLimits } from '@akin/contracts';

export interface MentorReadiness {
  specialty: string | null;
  helpsWith: readonly string[];
  capacity: number;
}

export interface Missing {
  field: 'specialty' | 'helpsWith' | 'capacity';
  message: string;
}

/** What is still missing before learners can find this mentor, in the order of the form; empty when nothing is. Own words are welcome, never required. */
export function canBeActive(mentor: MentorReadiness): Missing[] {
  const missing: Missing[] = [];
  if (mentor.specialty === null) missing.push({ field: 'specialty', message: 'Your specialty' });
  if (mentor.helpsWith.length === 0) missing.push({ field: 'helpsWith', message: 'At least one area you help with' });
  if (mentor.capacity < profileLimits.capacityMin) missing.push({ field: 'capacity', message: 'How many people you have room for' });
  return missing;
}
