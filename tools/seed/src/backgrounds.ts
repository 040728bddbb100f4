import type { Random } from './random.js';
import type { Heritage } from './names.js';

/** Where an invented mentor comes from and what they could answer about it. Whether they do answer is decided elsewhere. */
export interface Background {
  heritage: Heritage;
  /** Answer to race and ethnicity; null for people who never answer it. */
  race: string | null;
  /** Set for those who grew up abroad; everyone else may name a home state. */
  country: string | null;
  firstLanguage: string;
  languages: string[];
}

type Group = readonly [
  heritage: Heritage,
  people: number,
  race: string | null,
  country: string | null,
  firstLanguages: readonly string[],
  languages: readonly string[],
];

/** 100 people of 4 racial identities, 4 home countries and 4 native languages. */
export const northfieldGroups: readonly Group[] = [
  ['africanAmerican', 25, 'black_or_african_american', null, ['english'], ['english']],
  ['ghanaian', 4, 'black_or_african_american', 'ghana', ['twi', 'english'], ['english', 'twi']],
  ['ghanaian', 3, 'black_or_african_american', null, ['english'], ['english', 'twi']],
  ['ethiopian', 4, 'black_or_african_american', null, ['english'], ['english', 'amharic']],
  ['latin', 6, 'hispanic_or_latino', 'mexico', ['spanish'], ['english', 'spanish']],
  ['latin', 20, 'hispanic_or_latino', null, ['spanish', 'english'], ['english', 'spanish']],
  ['southAsian', 3, 'asian', 'india', ['english'], ['english', 'hindi']],
  ['southAsian', 4, 'asian', null, ['english'], ['english', 'gujarati']],
  ['chinese', 2, 'asian', null, ['english'], ['english', 'mandarin']],
  ['korean', 2, 'asian', null, ['english'], ['english', 'korean']],
  ['vietnamese', 1, 'asian', null, ['english'], ['english', 'vietnamese']],
  ['filipino', 2, 'asian', 'philippines', ['tagalog'], ['english', 'tagalog']],
  ['filipino', 3, 'asian', null, ['english'], ['english', 'tagalog']],
  ['american', 16, 'white', null, ['english'], ['english']],
  ['middleEastern', 3, null, null, ['english'], ['english', 'arabic']],
  ['hawaiianPacific', 2, null, null, ['english'], ['english']],
];

export const riversideGroups: readonly Group[] = [
  ['africanAmerican', 8, 'black_or_african_american', null, ['english'], ['english']],
  ['latin', 9, 'hispanic_or_latino', null, ['spanish', 'english'], ['english', 'spanish']],
  ['southAsian', 5, 'asian', 'india', ['hindi', 'english'], ['english', 'hindi', 'telugu']],
  ['vietnamese', 3, 'asian', null, ['english', 'vietnamese'], ['english', 'vietnamese']],
  ['chinese', 2, 'asian', null, ['english'], ['english', 'mandarin']],
  ['middleEastern', 4, 'middle_eastern_or_north_african', 'lebanon', ['arabic'], ['english', 'arabic', 'french']],
  ['american', 7, 'white', null, ['english'], ['english']],
  ['hawaiianPacific', 2, 'native_hawaiian_or_pacific_islander', null, ['english'], ['english', 'samoan']],
];

/** Languages picked up later in life, by rotation and by love. */
const learned = ['spanish', 'french', 'american_sign_language', 'portuguese', 'german', 'swahili', 'italian'] as const;

/** One background per person of the groups, in the order of the groups. */
export function backgroundsOf(groups: readonly Group[], random: Random): Background[] {
  return groups.flatMap(([heritage, people, race, country, firstLanguages, languages]) =>
    Array.from({ length: people }, (_, n) => ({
      heritage,
      race,
      country,
      firstLanguage: firstLanguages[n % firstLanguages.length] as string,
      languages: withLearned([...languages], random),
    })),
  );
}

function withLearned(languages: string[], random: Random): string[] {
  return random.chance(0.3) ? [...new Set([...languages, random.pick(learned)])] : languages;
}
