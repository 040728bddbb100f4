import type { RosterField } from '@akin/contracts';
import { remapColumn } from './remap-column';

const columns = (['key', 'mail', 'ignore', 'identity'] as RosterField[]).map((field, index) => ({ index, field }));

describe('remapColumn', () => {
  it.each<[string, number, RosterField, RosterField[]]>([
    ['gives a column a free meaning', 2, 'department', ['key', 'mail', 'department', 'identity']],
    ['takes the meaning from whoever had it', 2, 'mail', ['key', 'ignore', 'mail', 'identity']],
    ['leaves any number of columns out', 1, 'ignore', ['key', 'ignore', 'ignore', 'identity']],
    ['never reads an identity column', 3, 'department', ['key', 'mail', 'ignore', 'identity']],
  ])('%s', (_name, index, field, expected) => {
    expect(remapColumn(columns, index, field).columns.map((column) => column.field)).toEqual(expected);
  });
});
