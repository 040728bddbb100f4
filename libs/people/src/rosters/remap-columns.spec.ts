import type { RosterColumn, RosterField } from '@akin/contracts';
import { remapColumns } from './remap-columns.js';

const column = (index: number, field: RosterField): RosterColumn => ({ index, name: `C${index}`, samples: ['x'], field, why: 'because' });
const columns = [column(0, 'mail'), column(1, 'ignore'), { ...column(2, 'identity'), samples: [] }];
const birthday = { ...column(3, 'ignore'), samples: [], unread: true };
const fieldsAfter = (...mapping: [number, RosterField][]) =>
  remapColumns(columns, { columns: mapping.map(([index, field]) => ({ index, field })) }).map(({ field }) => field);

it.each<[string, [number, RosterField][], RosterField[]]>([
  ['nothing', [], ['mail', 'ignore', 'identity']],
  ['one column', [[1, 'title']], ['mail', 'title', 'identity']],
  [
    'two that change places',
    [
      [0, 'ignore'],
      [1, 'mail'],
    ],
    ['ignore', 'mail', 'identity'],
  ],
  ['a column that turns out to be identity', [[1, 'identity']], ['mail', 'identity', 'identity']],
])('changes %s', (_what, mapping, expected) => expect(fieldsAfter(...mapping)).toEqual(expected));

it('forgets the samples of a column that turns out to be identity', () => {
  expect(remapColumns(columns, { columns: [{ index: 1, field: 'identity' }] })[1]).toMatchObject({ samples: [], why: 'You chose this.' });
});

it.each<[string, [number, RosterField]]>([
  ['reading an identity column', [2, 'department']],
  ['the same field twice', [1, 'mail']],
  ['a column that is not there', [7, 'mail']],
])('refuses %s', (_what, entry) => expect(() => fieldsAfter(entry)).toThrow(expect.objectContaining({ code: 'bad_input' })));

it('refuses reading a column nobody needs, but not naming it as it is', () => {
  const remap = (field: RosterField) => remapColumns([...columns, birthday], { columns: [{ index: 3, field }] });
  expect(() => remap('department')).toThrow(expect.objectContaining({ code: 'bad_input' }));
  expect(remap('ignore')[3]).toBe(birthday);
});
