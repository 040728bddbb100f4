import type { Audience } from '@akin/contracts';
import type { IconName } from '../brand/icon-paths';

export interface AudienceWords {
  audience: Audience;
  icon: IconName;
  label: string;
  /** What follows from choosing it. */
  consequence: string;
}

/** The five audiences in the words of one school, narrowest first. `other` is whom one works with: `mentor`, `mentee`. */
export function audienceWords(school: string, other: string): AudienceWords[] {
  return [
    { audience: 'nobody', icon: 'eyeoff', label: 'Nobody', consequence: 'Kept for you alone. Not used for anything.' },
    {
      audience: 'matching',
      icon: 'eyeclosed',
      label: 'Matching only',
      consequence: 'Used only when the program proposes pairs. Never moves a search result, and nobody reads it.',
    },
    {
      audience: 'pair',
      icon: 'eye',
      label: `My ${other}, once we agreed`,
      consequence: 'Opens when you both said yes. Closes if it ends. No search goes by it.',
    },
    { audience: 'school', icon: 'eye', label: 'My school’s members', consequence: `Anyone signed in at ${school}. Searches go by it.` },
    { audience: 'partners', icon: 'eye', label: 'Partner schools', consequence: `Also the schools ${school} works with.` },
  ];
}
