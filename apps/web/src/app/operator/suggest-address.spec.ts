import { isSlug, suggestShortName, suggestSlug } from './suggest-address';

describe('suggestShortName and suggestSlug', () => {
  it.each([
    ['Harbor Health System', 'Harbor', 'harbor'],
    ['Cedar Basin College of Medicine', 'Cedar Basin', 'cedar-basin'],
    ['University of Northfield School of Medicine', 'Northfield', 'northfield'],
    ['The Lakeshore Medical Society', 'Lakeshore', 'lakeshore'],
    ['St. Mary’s Medical School', 'St. Mary’s', 'st-marys'],
    ['Universidad de Peñón', 'Universidad de Peñón', 'universidad-de-penon'],
    ['Sørbønne Łódź College of Medicine', 'Sørbønne Łódź', 'sorbonne-lodz'],
    ['Groß-Æble University', 'Groß-Æble', 'gross-aeble'],
    ['大学病院', '大学病院', ''],
    ['School of Medicine', 'School of', 'school-of'],
    ['42nd Street Hospital', '42nd Street', 'nd-street'],
    ['Yo', 'Yo', ''],
    ['', '', ''],
  ])('%s', (name, shortName, slug) => {
    expect(suggestShortName(name)).toBe(shortName);
    expect(suggestSlug(name)).toBe(slug);
  });

  it('keeps a very long name short', () => {
    const name = 'Interstate Appalachian Mountains Collaborative College of Medicine';
    expect(suggestShortName(name)).toBe('Interstate Appalachian');
    expect(suggestSlug('x'.repeat(60))).toBe('x'.repeat(40));
  });
});

describe('isSlug', () => {
  it.each([
    ['abc', true],
    ['cedar-basin', true],
    ['a'.repeat(40), true],
    ['ab', false],
    ['a'.repeat(41), false],
    ['1abc', false],
    ['abc-', false],
    ['-abc', false],
    ['Abc', false],
    ['a--b', false],
    ['a_c', false],
  ])('%s is %s', (slug, expected) => {
    expect(isSlug(slug)).toBe(expected);
  });
});
