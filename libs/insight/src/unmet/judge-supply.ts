import type { UnmetNeed } from '@akin/contracts';

/** Whether there is enough, by the figures that are told and nothing else, so that it tells nothing they do not. */
export function judgeSupply({ learners, mentors, places }: Pick<UnmetNeed, 'learners' | 'mentors' | 'places'>): UnmetNeed['supply'] {
  if (mentors === 0) return 'none';
  if (places === 0) return 'short';
  if (learners === 'few') return 'enough';
  return places === 'few' || places < learners ? 'short' : 'enough';
}
