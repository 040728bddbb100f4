import type { RosterChange } from '@akin/contracts';
import { changeRows } from './change-rows';

const change: RosterChange = {
  ...{ row: 12, person: 'Adwoa Osei', kind: 'changed' },
  fields: [
    { field: 'Rank', before: 'Assistant Professor', after: 'Associate Professor' },
    { field: 'Department', before: null, after: 'Surgery' },
  ],
};
const takenOf = (declined: Parameters<typeof changeRows>[1]) =>
  changeRows([change], declined)[0]?.fields.map(({ taken, fixed }) => [taken, fixed]);

describe('changeRows', () => {
  it('takes everything until somebody decides otherwise', () => {
    expect(takenOf([])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('lets one field be taken again', () => {
    expect(takenOf([{ row: 12, field: 'Rank' }])?.[0]).toEqual([false, null]);
  });

  it('points to the larger decision where there is one', () => {
    expect(takenOf([{ row: null, field: 'Rank' }])?.[0]).toEqual([false, 'Kept for everybody, above']);
    expect(takenOf([{ row: 12, field: null }])).toEqual([
      [false, 'The whole row is left out'],
      [false, 'The whole row is left out'],
    ]);
    expect(changeRows([change], [{ row: 12, field: null }])[0]?.leftOut).toBe(true);
  });
});
