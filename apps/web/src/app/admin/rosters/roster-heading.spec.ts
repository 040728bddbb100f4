import type { RosterField, RosterView } from '@akin/contracts';
import { rosterHeading } from './roster-heading';

const headed = (state: RosterView['state'], fields: RosterField[] = ['mail', 'full_name']) => ({
  state,
  result: null,
  columns: fields.map((field, index) => ({ index, name: field, samples: [], field, why: '' })),
});

it.each([
  [undefined, 'columns', 'Check the roster'],
  [headed('checked', ['mail']), 'columns', 'Name the columns'],
  [headed('checked'), 'columns', 'Check the columns'],
  [headed('checked'), 'words', 'Check the words'],
  [headed('checking'), 'check', 'We read your file'],
  [headed('committed'), 'check', 'The roster is aboard'],
  [headed('undone'), 'check', 'The roster was taken back'],
] as const)('%j at %s: %s', (roster, step, heading) => {
  expect(rosterHeading(roster, step)).toBe(heading);
});
