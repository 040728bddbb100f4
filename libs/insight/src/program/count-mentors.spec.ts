import { countMentors } from './count-mentors.js';

const mentors = (facet: string, answers: string[][]) =>
  answers.map((terms) => ({
    specialty: null,
    subspecialty: null,
    facets: [{ facet, terms, ownWords: null, audience: 'school' as const }],
  }));

it.each([
  ['nobody', [], 0],
  ['one category twice', [['asian'], ['asian']], 1],
  ['two details of one category', [['filipino'], ['korean']], 1],
  ['a detail and its category', [['asian'], ['filipino']], 1],
  ['two categories in one answer', [['asian', 'white']], 2],
  ['details of three categories', [['mexican', 'german'], ['haitian']], 3],
  ['own words without a term', [[]], 0],
])('racial identities, %s', (_what, answers, expected) => {
  expect(countMentors(mentors('race_ethnicity', answers), () => true).racialIdentities).toBe(expected);
});

it('a subspecialty is one of its own, whatever specialty it belongs to', () => {
  const fields = ['maternal_fetal_medicine', 'gynecologic_oncology', null].map((subspecialty) => ({
    ...{ specialty: 'obstetrics_gynecology', subspecialty },
    facets: [],
  }));
  expect(countMentors(fields, () => true)).toMatchObject({ mentors: 3, specialties: 1, subspecialties: 2, homeStates: 0 });
});

it('does not count what the school leaves out of reports', () => {
  const counted = countMentors(mentors('race_ethnicity', [['asian']]), (facet) => facet !== 'race_ethnicity');
  expect(counted).toMatchObject({ mentors: 1, racialIdentities: null, homeStates: 0 });
});
