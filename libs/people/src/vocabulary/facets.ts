import type { FacetView, Term } from '@akin/contracts';
import { faithTerms, interestTerms, trainingInstitutionTerms, valueTerms } from './belonging.js';
import { genderTerms, orientationTerms } from './gender-orientation.js';
import { homeCountryTerms } from './home-countries.js';
import { homeStateTerms } from './home-states.js';
import { languageTerms } from './languages.js';
import { raceEthnicityTerms } from './race-ethnicity.js';
import { specialtyTerms } from './specialties.js';
import { subspecialtyTerms } from './subspecialties.js';

type Wording = Pick<FacetView, 'label' | 'wishLabel' | 'missLabel'>;

const identity = (code: string, wording: Wording, terms: Term[]): FacetView => ({
  code,
  ...wording,
  identity: true,
  multiple: true,
  terms,
});
const open = (code: string, wording: Wording, terms: Term[]): FacetView => ({ code, ...wording, identity: false, multiple: true, terms });
/** A facet one either names or leaves unanswered; `yes` is its only term. */
const yes = (code: string, wording: Wording, yesLabel: string): FacetView => ({
  code,
  ...wording,
  identity: true,
  multiple: false,
  terms: [{ code: 'yes', label: yesLabel }],
});

const shipped: FacetView[] = [
  identity(
    'race_ethnicity',
    { label: 'Race and ethnicity', wishLabel: 'Identifies as {term}', missLabel: 'Does not name {term}' },
    raceEthnicityTerms,
  ),
  identity('gender', { label: 'Gender identity', wishLabel: 'Gender: {term}', missLabel: 'Gender: not {term}' }, genderTerms),
  identity(
    'orientation',
    { label: 'Sexual orientation', wishLabel: 'Orientation: {term}', missLabel: 'Orientation: not {term}' },
    orientationTerms,
  ),
  identity('language', { label: 'Languages', wishLabel: 'Speaks {term}', missLabel: 'Does not speak {term}' }, languageTerms),
  identity(
    'first_language',
    { label: 'First language', wishLabel: 'Grew up speaking {term}', missLabel: 'Did not grow up speaking {term}' },
    languageTerms,
  ),
  identity('home_state', { label: 'Home state', wishLabel: 'From {term}', missLabel: 'Not from {term}' }, homeStateTerms),
  identity('home_country', { label: 'Home country', wishLabel: 'From {term}', missLabel: 'Not from {term}' }, homeCountryTerms),
  yes(
    'first_generation',
    { label: 'First in family', wishLabel: 'First in family to go to college, like you asked', missLabel: 'Not first in family' },
    'First in my family to go to college',
  ),
  yes(
    'low_income',
    {
      label: 'Low-income upbringing',
      wishLabel: 'Grew up with little money, like you asked',
      missLabel: 'Did not grow up with little money',
    },
    'Grew up with little money',
  ),
  yes(
    'rural',
    { label: 'Rural upbringing', wishLabel: 'Grew up in the country, like you asked', missLabel: 'Did not grow up in the country' },
    'Grew up in a rural place',
  ),
  yes(
    'disability',
    { label: 'Disability', wishLabel: 'Lives with a disability, like you asked', missLabel: 'Does not live with a disability' },
    'Lives with a disability',
  ),
  yes('veteran', { label: 'Veteran', wishLabel: 'A veteran, like you asked', missLabel: 'Not a veteran' }, 'Served in the military'),
  identity('faith', { label: 'Faith', wishLabel: 'Faith: {term}', missLabel: 'Faith: not {term}' }, faithTerms),
  yes(
    'caregiver',
    { label: 'Parent or caregiver', wishLabel: 'A parent or caregiver, like you asked', missLabel: 'Not a parent or caregiver' },
    'A parent or caregiver',
  ),
  yes(
    'immigrant_img',
    {
      label: 'Immigrant or international graduate',
      wishLabel: 'An immigrant or international graduate, like you asked',
      missLabel: 'Not an immigrant or international graduate',
    },
    'An immigrant or international medical graduate',
  ),
  { ...open('specialty', { label: 'Specialty', wishLabel: '{term}', missLabel: 'Not {term}' }, specialtyTerms), multiple: false },
  { ...open('subspecialty', { label: 'Subspecialty', wishLabel: '{term}', missLabel: 'Not {term}' }, subspecialtyTerms), multiple: false },
  open(
    'training_institution',
    { label: 'Trained at', wishLabel: 'Trained at: {term}', missLabel: 'Did not train at: {term}' },
    trainingInstitutionTerms,
  ),
  open('interest', { label: 'Interests', wishLabel: 'Likes {term}', missLabel: 'Does not mention {term}' }, interestTerms),
  open('value', { label: 'Values', wishLabel: 'Values {term}', missLabel: 'Does not mention {term}' }, valueTerms),
];

const languageSource = 'ISO 639-1 by iso-639-1 3.1.6 (MIT); all other living languages are found in ISO 639-3 by iso-639-3 3.0.1 (MIT)';

/** Where terms come from that Akin did not choose itself. */
const sources: Record<string, string> = {
  race_ethnicity: 'OMB Statistical Policy Directive 15 of March 28, 2024 (public domain)',
  gender: 'NASEM 2022, with labels used in mentorship',
  orientation: 'NASEM 2022, with labels used in mentorship',
  language: languageSource,
  first_language: languageSource,
  home_state: 'ISO 3166-2:US by iso-3166 4.4.0 (MIT)',
  home_country: 'ISO 3166-1 by i18n-iso-countries 7.14.0 (MIT)',
  specialty: 'ABMS guide of 2026',
  subspecialty: 'ABMS guide of 2026, with fields that are trained for and not certified',
};

const ownSource = 'Akin’s own list, version 1 of 2026';

export const facets: FacetView[] = shipped.map((facet) => ({
  ...facet,
  source: Object.hasOwn(sources, facet.code) ? sources[facet.code] : ownSource,
}));
