import fc from 'fast-check';
import { atOnce } from './pieces.js';
import { readRows, writeRows } from './roster-rows.js';

const rows = fc.array(fc.record({ row: fc.nat(), cells: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }) }), {
  maxLength: 1100,
  size: 'max',
});

it('reads rows as they were written, whatever they hold', () =>
  fc.assert(
    fc.property(rows, (list) => {
      const text = atOnce(writeRows(list));
      expect(JSON.parse(text)).toEqual(list);
      expect(atOnce(readRows(text))).toEqual(list);
    }),
    { numRuns: 20 },
  ));

it.each(['[]', '[{"row":2,"cells":["a\\nb,"]},{"row":3,"cells":[]}]'])('reads %s, on one line as it is', (text) => {
  expect(atOnce(readRows(text))).toEqual(JSON.parse(text));
});
