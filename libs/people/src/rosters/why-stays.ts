import type { ActedSince } from '@akin/sign-in';

/** Why somebody stays as a roster left them when it is taken back. */
export type WhyStays = ActedSince | 'invited' | 'takes_part' | 'referred_to';

/** In words, behind a name. */
export const whyStays: Record<WhyStays, string> = {
  signed_in: 'Has signed in since.',
  cared_for: 'Somebody has changed their account since.',
  changed: 'Was changed since.',
  gone: 'Is no longer here, or became part of another account.',
  invited: 'Was invited since.',
  takes_part: 'Takes part as a mentor by now.',
  referred_to: 'Is part of something at the school by now.',
};
