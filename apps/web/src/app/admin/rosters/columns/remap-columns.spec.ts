import type { RosterField } from '@akin/contracts';
import { remapColumns } from './remap-columns';

const columns = (['key', 'mail', 'ignore', 'identity'] as RosterField[]).map((field, index) => ({ index, field }));

it('never reads what nobody needs', () => {
  const pay = { index: 4, field: 'ignore' as const, unread: true };
  expect(remapColumns([pay], [[4, 'department']]).columns).toEqual([{ index: 4, field: 'ignore' }]);
});

describe('remapColumns', () => {
  it.each<[string, [number, RosterField][], RosterField[]]>([
    ['gives a column a free meaning', [[2, 'department']], ['key', 'mail', 'department', 'identity']],
    ['takes the meaning from whoever had it', [[2, 'mail']], ['key', 'ignore', 'mail', 'identity']],
    ['leaves any number of columns out', [[1, 'ignore']], ['key', 'ignore', 'ignore', 'identity']],
    ['never reads an identity column', [[3, 'department']], ['key', 'mail', 'ignore', 'identity']],
    [
      'takes several choices in their order',
      [
        [2, 'mail'],
        [1, 'title'],
      ],
      ['key', 'title', 'mail', 'identity'],
    ],
  ])('%s', (_name, chosen, expected) => {
    expect(remapColumns(columns, chosen).columns.map((column) => column.field)).toEqual(expected);
  });
});
