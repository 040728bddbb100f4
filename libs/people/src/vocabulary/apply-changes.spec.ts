import type { FacetView, Term, VocabularyChanges, VocabularyView } from '@akin/contracts';
import { applyChanges } from './apply-changes.js';

const term = (code: string): Term => ({ code, label: code.toUpperCase() });
const facet = (code: string, ...terms: string[]): FacetView => ({
  ...{ code, label: code, identity: true, multiple: true, wishLabel: '{term}', missLabel: 'not {term}' },
  terms: terms.map(term),
});
const shipped: VocabularyView = {
  facets: [facet('faith', 'jain', 'sikh'), facet('language', 'spanish')],
  needs: [term('grants'), term('leadership')],
};
const decide = (changes: Partial<VocabularyChanges>) => applyChanges(shipped, { facets: [], needs: [], terms: {}, ...changes });
const added = { identity: true, multiple: true, wishLabel: 'From {term}', missLabel: 'Not from {term}' };

it('leaves everything as shipped where nothing was decided', () => {
  expect(decide({})).toEqual({ known: shipped, offered: shipped });
});

it('hides from choosing and still knows the word', () => {
  const { known, offered } = decide({
    facets: [{ code: 'language', shown: false }],
    needs: [{ code: 'grants', shown: false }],
    terms: { faith: [{ code: 'jain', shown: false }] },
  });
  expect(offered.facets.map(({ code, terms }) => [code, terms.map((one) => one.code)])).toEqual([['faith', ['sikh']]]);
  expect(offered.needs.map(({ code }) => code)).toEqual(['leadership']);
  expect(known.facets.map(({ code }) => code).sort()).toEqual(['faith', 'language']);
  expect(known.facets.find(({ code }) => code === 'faith')?.terms).toHaveLength(2);
});

it('keeps the school’s order, and what came later last', () => {
  const { offered } = decide({ facets: [{ code: 'language', shown: true }], needs: [{ code: 'leadership', shown: true }] });
  expect(offered.facets.map(({ code }) => code)).toEqual(['language', 'faith']);
  expect(offered.needs.map(({ code }) => code)).toEqual(['leadership', 'grants']);
});

it('renames, and adds facets, terms and needs', () => {
  const { offered } = decide({
    facets: [
      { code: 'faith', shown: true, label: 'Belief' },
      { code: 'own_tribe', shown: true, label: 'Tribe', added },
    ],
    needs: [{ code: 'own_rotation', shown: true, label: 'Rural rotation', added: true }],
    terms: {
      faith: [
        { code: 'jain', shown: true, label: 'Jaina' },
        { code: 'own_druze', shown: true, label: 'Druze', added: true },
      ],
      own_tribe: [{ code: 'own_navajo', shown: true, label: 'Navajo', added: true }],
    },
  });
  expect(offered.facets[0]).toMatchObject({
    label: 'Belief',
    terms: [{ label: 'Jaina' }, { label: 'SIKH' }, { code: 'own_druze', label: 'Druze' }],
  });
  expect(offered.facets[1]).toEqual({ code: 'own_tribe', label: 'Tribe', ...added, terms: [{ code: 'own_navajo', label: 'Navajo' }] });
  expect(offered.needs.map(({ label }) => label)).toEqual(['Rural rotation', 'GRANTS', 'LEADERSHIP']);
});

it('knows no word that is neither shipped nor added', () => {
  const { known } = decide({ facets: [{ code: 'ghost', shown: true }], terms: { faith: [{ code: 'ghost', shown: true }] } });
  expect(known).toEqual({ ...shipped });
});

it('puts terms first that the school wants first, and the rest as shipped with its own last', () => {
  const { offered, known } = decide({
    terms: { faith: [{ code: 'own_druze', shown: true, label: 'Druze', added: true }] },
    order: { faith: ['sikh', 'ghost'] },
  });
  const codes = (view: VocabularyView) => view.facets.find(({ code }) => code === 'faith')?.terms.map(({ code }) => code);
  expect(codes(offered)).toEqual(['sikh', 'jain', 'own_druze']);
  expect(codes(known)).toEqual(codes(offered));
});
