import type { Audience } from '@akin/contracts';
import type { Background } from './backgrounds.js';
import type { InventedName } from './invent-names.js';
import type { Random } from './random.js';
import type { PlannedFacet } from './school-plan.js';

/** What has been dealt to this person beyond the background; null is no answer. */
export interface DealtAnswers {
  homeState: string | null;
  orientation: string | null;
}

type Told = [facet: string, terms: string[]];

const openly = [
  ['school', 88],
  ['partners', 12],
] as const;
const carefully = [
  ['school', 44],
  ['pair', 26],
  ['matching', 22],
  ['partners', 4],
  ['nobody', 4],
] as const;
const privately = [
  ['matching', 42],
  ['pair', 34],
  ['school', 20],
  ['nobody', 4],
] as const;
/** Some states are one person's alone; kept for nobody, they would be missing among the states the program counts. */
const countably = carefully.filter(([audience]) => audience !== 'nobody');

const audienceOdds: Record<string, readonly (readonly [Audience, number])[]> = {
  language: openly,
  interest: openly,
  value: openly,
  training_institution: openly,
  home_state: countably,
  home_country: countably,
  orientation: privately,
  disability: privately,
  low_income: privately,
};

const yesOdds: readonly (readonly [facet: string, share: number])[] = [
  ['first_generation', 0.32],
  ['low_income', 0.2],
  ['rural', 0.15],
  ['caregiver', 0.34],
  ['disability', 0.06],
  ['veteran', 0.05],
];

const faiths = ['protestant', 'catholic', 'jewish', 'muslim', 'hindu', 'buddhist', 'agnostic', 'spiritual'] as const;
const interests = [
  'baking_and_cooking',
  'books',
  'community_service',
  'cycling',
  'dance',
  'dogs_and_cats',
  'film',
  'gardening',
  'hiking',
  'music',
  'photography',
  'running',
  'soccer',
  'theater',
  'travel',
  'writing',
  'yoga',
] as const;
const values = [
  'compassion',
  'courage',
  'curiosity',
  'excellence',
  'family',
  'growth',
  'honesty',
  'humor',
  'justice',
  'kindness',
  'service',
] as const;
const schools = [
  'hbcu',
  'hispanic_serving',
  'community_college',
  'public_university',
  'private_university',
  'osteopathic_school',
  'this_school',
] as const;

/** What one invented mentor answers about themselves, and who may see each answer. Many leave much unanswered. */
export function answerFacets(name: InventedName, background: Background, dealt: DealtAnswers, random: Random): PlannedFacet[] {
  return [
    ...told('race_ethnicity', background.race, random.chance(0.86)),
    ...told('gender', name.gender, random.chance(0.6)),
    ...told('orientation', dealt.orientation, true),
    ...some('language', background.languages, random.chance(0.9)),
    ...told('first_language', background.firstLanguage, random.chance(0.7)),
    ...told('home_state', dealt.homeState, true),
    ...told('home_country', background.country, random.chance(0.9)),
    ...told('immigrant_img', 'yes', background.country !== null && random.chance(0.8)),
    ...yesOdds.flatMap(([facet, share]) => told(facet, 'yes', random.chance(share))),
    ...told('faith', random.pick(faiths), random.chance(0.16)),
    ...told('training_institution', random.pick(schools), random.chance(0.35)),
    ...some('interest', random.some(interests, random.between(1, 3)), random.chance(0.7)),
    ...some('value', random.some(values, random.between(1, 3)), random.chance(0.6)),
  ].map(([facet, terms]) => ({ facet, terms, ownWords: null, audience: random.weighted(audienceOdds[facet] ?? carefully) }));
}

function told(facet: string, term: string | null, answers: boolean): Told[] {
  return term !== null && answers ? [[facet, [term]]] : [];
}

function some(facet: string, terms: string[], answers: boolean): Told[] {
  return answers && terms.length > 0 ? [[facet, terms]] : [];
}
