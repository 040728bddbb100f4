import { checkSlug } from './check-slug.js';

describe('checkSlug', () => {
  it.each(['northfield', 'st-marys', 'a1b', 'x'.repeat(40)])('takes %s', (slug) => expect(() => checkSlug(slug)).not.toThrow());
  it.each([
    ['ab', 'slug_invalid'],
    ['1st', 'slug_invalid'],
    ['North', 'slug_invalid'],
    ['end-', 'slug_invalid'],
    ['two--hyphens', 'slug_invalid'],
    ['x'.repeat(41), 'slug_invalid'],
    ['a"; drop schema national', 'slug_invalid'],
    ['é-school', 'slug_invalid'],
    ['', 'slug_invalid'],
    ['operator', 'slug_reserved'],
    ['www', 'slug_reserved'],
  ])('refuses %s with %s', (slug, code) => expect(() => checkSlug(slug)).toThrow(expect.objectContaining({ code })));
});
