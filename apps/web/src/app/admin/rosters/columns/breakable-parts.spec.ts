import { breakableParts } from './breakable-parts';

it.each([
  ['adwoa.osei@example.edu', ['adwoa', '.osei', '@example', '.edu']],
  ['a@x.org, b@x.org', ['a', '@x', '.org, b', '@x', '.org']],
  ['Dr. Osei', ['Dr. Osei']],
  ['Pediatrics', ['Pediatrics']],
  ['', ['']],
])('a line of “%s” may end between %j', (text, parts) => {
  expect(breakableParts(text)).toEqual(parts);
  expect(breakableParts(text).join('')).toBe(text);
});
