import type { OfferedVocabularyView } from '@akin/contracts';
import { findWishes, isFree, practicalChoices, wishChoices } from './wish-choices';

const vocabulary: OfferedVocabularyView = {
  allowed: { language: ['collect', 'rank'], first_generation: ['collect', 'display', 'must_have'] },
  needs: [
    { code: 'residency_application', label: 'Residency application' },
    { code: 'research_start_up', label: 'Research start-up' },
  ],
  facets: [
    {
      code: 'language',
      label: 'Languages',
      identity: true,
      multiple: true,
      wishLabel: 'Speaks {term}',
      missLabel: 'Does not speak {term}',
      terms: [
        { code: 'spanish', label: 'Spanish' },
        { code: 'sign_language', label: 'American Sign Language' },
      ],
    },
    {
      code: 'first_generation',
      label: 'First in family',
      identity: true,
      multiple: false,
      wishLabel: 'First in family to go to college',
      missLabel: 'Not first in family',
      terms: [{ code: 'yes', label: 'Yes' }],
    },
  ],
};

describe('wishes one can choose', () => {
  const choices = wishChoices(vocabulary);

  it('are the needs and every term, each in its own words', () => {
    expect(choices.map((choice) => choice.label)).toEqual([
      'Residency application',
      'Research start-up',
      'Speaks Spanish',
      'Speaks American Sign Language',
      'First in family to go to college',
    ]);
  });

  it('leave out what the school’s policy lets nobody wish for', () => {
    const closed = wishChoices({ ...vocabulary, allowed: { language: ['collect', 'display', 'search'] } });
    expect(closed.map((choice) => choice.facet)).toEqual(['need', 'need']);
  });

  it.each([
    ['span', ['Speaks Spanish']],
    ['SPÁN', ['Speaks Spanish']],
    ['first fam', ['First in family to go to college']],
    ['re', ['Residency application', 'Research start-up']],
    ['sign', ['Speaks American Sign Language']],
    ['art', ['Research start-up']],
    ['esi', ['Residency application']],
    ['klingon', []],
    ['   ', []],
  ])('finds %s', (typed, labels) => {
    expect(findWishes(choices, typed, 8).map((choice) => choice.label)).toEqual(labels);
  });

  it('stops at the limit', () => {
    expect(findWishes(choices, 'a', 2)).toHaveLength(2);
  });

  it.each([
    ['zoom', ['Meets by video']],
    ['lunch', ['Can meet at midday']],
    ['co mentors', ['Offers mentoring together with another mentor']],
  ])('finds “%s” among how one meets, at every school', (typed, labels) => {
    expect(findWishes(practicalChoices, typed, 8).map((choice) => choice.label)).toEqual(labels);
  });

  it.each([
    ['need', true],
    ['words', true],
    ['meeting_time', true],
    ['language', false],
  ])('lets everybody wish for %s: %s', (facet, free) => expect(isFree(facet)).toBe(free));
});
