import type { FacetRules, PolicyFacet } from '@akin/contracts';
import { previewChanges } from './preview-changes';

const facet = (code: string, label: string): PolicyFacet => ({
  code,
  label,
  identity: true,
  protected: true,
  proxy: false,
  demographic: true,
  fixed: [],
});
const facets = [facet('faith', 'Faith'), facet('gender', 'Gender identity')];
const open: FacetRules = { faith: ['collect', 'display', 'rank'], gender: ['collect', 'display', 'rank'] };

describe('what a change of the policy means', () => {
  it.each<[string, FacetRules, FacetRules, string[]]>([
    ['nothing', open, open, []],
    [
      'one use of two facets in one sentence',
      open,
      { faith: ['collect', 'display'], gender: ['collect', 'display'] },
      ['Faith and Gender identity: nobody can wish for it; wishes made so far are set aside.'],
    ],
    [
      'asking ends, and says so once',
      open,
      { ...open, faith: [] },
      [expect.stringMatching(/^Faith: nobody is asked any more;/) as unknown as string],
    ],
    ['asking begins', { ...open, faith: [] }, open, ['Faith: people may answer it about themselves.']],
    [
      'one begins where another ends',
      { ...open, faith: ['collect'] },
      { faith: ['collect', 'report'], gender: ['collect', 'display'] },
      ['Gender identity: nobody can wish for it; wishes made so far are set aside.', 'Faith: it is counted in reports.'],
    ],
  ])('%s', (_name, before, after, lines) => expect(previewChanges(before, after, facets)).toEqual(lines));
});
