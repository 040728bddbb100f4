import type { FacetCount } from '@akin/contracts';
import { groupCounts } from './group-counts';

const told = (facet: string, term: string, count: number | null): FacetCount => ({ facet, term, label: term.toUpperCase(), count });
const counts = [told('need', 'cv', 12), told('language', 'es', 7), told('language', 'ko', null)];
const read = (...given: Parameters<typeof groupCounts>) =>
  groupCounts(...given).map(({ facet, choices }) => [
    facet,
    ...choices.map(({ label, on, count }) => `${on ? '[x]' : '[ ]'} ${label} ${count}`),
  ]);
const plain = ({ term }: { term: string }) => term;

describe('what one can narrow down by', () => {
  it('is a group per facet, a small number told as a few', () => {
    expect(read(counts, [], [], plain)).toEqual([
      ['need', '[ ] CV 12'],
      ['language', '[ ] ES 7', '[ ] KO a few'],
    ]);
  });

  it('keeps what is chosen in sight when nobody found shows it', () => {
    expect(read([], [{ facet: 'language', term: 'ko' }], [], plain)).toEqual([['language', '[x] Ko none']]);
  });

  it('keeps the order in which it was shown, and adds what came since', () => {
    const shown = [
      { facet: 'language', term: 'ko' },
      { facet: 'need', term: 'cv' },
    ];
    expect(read(counts, [], shown, plain)).toEqual([
      ['language', '[ ] KO a few', '[ ] ES 7'],
      ['need', '[ ] CV 12'],
    ]);
  });
});
