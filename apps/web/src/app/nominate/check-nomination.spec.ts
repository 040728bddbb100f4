import { checkNomination } from './check-nomination';

const whole = { name: 'Morgan', mail: 'morgan@school.example', kind: 'peer', words: 'She listens.' } as const;

it.each([
  [whole, []],
  [{ ...whole, words: ' \n' }, ['words']],
  [{ ...whole, kind: null }, ['kind']],
  [{ name: '', mail: ' ', kind: null, words: '' }, ['name', 'mail', 'kind', 'words']],
])('names all that is missing (%#)', (written, fields) => expect(checkNomination(written).map(({ field }) => field)).toEqual(fields));
