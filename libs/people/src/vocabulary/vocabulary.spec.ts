import { facetOf, isNeed, isTerm, shippedLexicon, termLabel, topTerm, vocabulary } from './vocabulary.js';
import { termCode } from './term.js';

describe('the shipped vocabulary', () => {
  it('names every facet the program promises, in order', () => {
    expect(vocabulary.facets.map((facet) => facet.code)).toEqual(
      (
        'race_ethnicity gender orientation language first_language home_state home_country first_generation low_income rural disability ' +
        'veteran faith caregiver immigrant_img specialty subspecialty training_institution interest value'
      ).split(' '),
    );
  });

  it.each(vocabulary.facets.map((facet) => [facet.code, facet] as const))(
    '%s has distinct snake_case terms and usable words',
    (_code, facet) => {
      const codes = facet.terms.map((term) => term.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code))).toEqual([]);
      const one = codes.length === 1 && codes[0] === 'yes';
      expect(facet.wishLabel.includes('{term}')).toBe(!one);
      expect(facet.missLabel.includes('{term}')).toBe(!one);
    },
  );

  it('hangs every detail under a category and every subspecialty under a specialty that exist', () => {
    const orphans = (facet: string, parents: string): string[] =>
      facetOf(facet)!
        .terms.filter((term) => term.parent !== undefined && !isTerm(parents, term.parent))
        .map((term) => term.code);
    expect(orphans('race_ethnicity', 'race_ethnicity')).toEqual([]);
    expect(orphans('subspecialty', 'specialty')).toEqual([]);
    expect(facetOf('subspecialty')!.terms.filter((term) => term.parent === undefined)).toEqual([]);
  });

  it('has the sizes of its sources', () => {
    expect(facetOf('race_ethnicity')!.terms.filter((term) => term.parent === undefined)).toHaveLength(7);
    expect(facetOf('home_state')!.terms).toHaveLength(56);
    expect(facetOf('specialty')!.terms).toHaveLength(37);
    expect(vocabulary.needs).toHaveLength(28);
  });

  it.each([
    ['language', 'spanish', 'Spanish'],
    ['home_state', 'new_mexico', 'New Mexico'],
    ['home_country', 'mexico', 'Mexico'],
    ['race_ethnicity', 'black_or_african_american', 'Black or African American'],
    ['specialty', 'obstetrics_gynecology', 'Obstetrics & Gynecology'],
    ['subspecialty', 'maternal_fetal_medicine', 'Maternal-Fetal Medicine'],
    ['first_generation', 'yes', 'First in my family to go to college'],
    ['language', 'klingon', 'klingon'],
  ])('%s %s reads "%s"', (facet, code, label) => expect(termLabel(facet, code)).toBe(label));

  it.each([
    ['first_generation', 'yes', 'First in family to go to college'],
    ['veteran', 'yes', 'A veteran'],
    ['veteran', 'no', 'no'],
    ['language', 'spanish', 'Spanish'],
    ['no_such_facet', 'yes', 'yes'],
  ])('others read %s %s as "%s"', (facet, code, label) => expect(shippedLexicon.labelForOthers(facet, code)).toBe(label));

  it('never tells others an answer in first person', () => {
    const told = vocabulary.facets.flatMap(({ code, terms }) => terms.map((term) => shippedLexicon.labelForOthers(code, term.code)));
    expect(told.filter((label) => /\b(I|my|me|you)\b/.test(label))).toEqual([]);
  });

  it.each([
    ['language', 'spanish', true],
    ['language', 'new_mexico', false],
    ['no_such_facet', 'spanish', false],
    ['__proto__', 'constructor', false],
  ])('isTerm(%s, %s) is %s', (facet, code, expected) => expect(isTerm(facet, code)).toBe(expected));

  it('knows its needs', () => {
    expect(isNeed('residency_application')).toBe(true);
    expect(isNeed('toString')).toBe(false);
    expect(shippedLexicon.needLabel('research_start_up')).toBe('Research start-up');
  });

  it.each([
    ['race_ethnicity', 'mexican', 'hispanic_or_latino'],
    ['race_ethnicity', 'hispanic_or_latino', 'hispanic_or_latino'],
    ['race_ethnicity', 'klingon', 'klingon'],
    ['subspecialty', 'maternal_fetal_medicine', 'maternal_fetal_medicine'],
  ])('in %s, %s belongs to %s', (facet, code, top) => expect(topTerm(facet, code)).toBe(top));
});

it.each([
  ['Côte d’Ivoire', 'cote_divoire'],
  ['U.S. Virgin Islands', 'u_s_virgin_islands'],
  ['Baháʼí', 'bahai'],
  ['Pathology, Anatomic & Clinical', 'pathology_anatomic_clinical'],
])('the code of %s is %s', (label, code) => expect(termCode(label)).toBe(code));
