import fc from 'fast-check';
import { dateOrderOf, readClass, readDate } from './read-date.js';

it.each([
  ['5/15/2027', '2027-05-15'],
  ['05/15/27', '2027-05-15'],
  ['5-15-2027', '2027-05-15'],
  ['15.5.2027', '2027-05-15'],
  ['4/5/2027', '2027-04-05'],
  ['2027-05-15', '2027-05-15'],
  ['2027/5/15', '2027-05-15'],
  ['2027-05-15T00:00:00Z', '2027-05-15'],
  ['5/15/2027 12:00 AM', '2027-05-15'],
  ['15-May-27', '2027-05-15'],
  ['15 May 2027', '2027-05-15'],
  ['May 15, 2027', '2027-05-15'],
  ['Sat, May 15, 2027', '2027-05-15'],
  ['September 1st, 2027', '2027-09-01'],
  ['May 2027', '2027-05-31'],
  ['May-27', '2027-05-31'],
  ['Feb 2028', '2028-02-29'],
  ['05/2027', '2027-05-31'],
  ['2027-05', '2027-05-31'],
  ['Spring 2027', '2027-05-31'],
  ['Fall 2027', '2027-12-31'],
  ['2027', '2027-06-30'],
  ['Class of 2027', '2027-06-30'],
  ['2026-2027', '2027-06-30'],
  ['AY 2026-27', '2027-06-30'],
  ['’27', '2027-06-30'],
  ['46522', '2027-05-15'],
])('%s is %s', (text, date) => expect(readDate(text, 'month first')).toEqual({ date }));

it('reads the day first where the column does', () => {
  expect(readDate('4/5/2027', 'day first')).toEqual({ date: '2027-05-04' });
  expect(readDate('4/15/2027', 'day first')).toEqual({ date: '2027-04-15' });
});

it.each([
  ['2/30/2027', 'There is no such day as “2/30/2027”.'],
  ['2027-13-01', 'There is no such day as “2027-13-01”.'],
  ['13/13/2027', 'There is no such day as “13/13/2027”.'],
  ['Feb 29, 2027', 'There is no such day as “Feb 29, 2027”.'],
  ['1/1/1027', 'The year of “1/1/1027” cannot be right.'],
  ['soon', '“soon” is not a date we can read.'],
  ['12345', '“12345” is not a date we can read.'],
])('%s is refused in words', (text, wrong) => expect(readDate(text, 'month first')).toEqual({ wrong }));

it('refuses what can be two days in a column that has both', () => {
  expect(readDate('4/5/2027', 'mixed')).toEqual({
    wrong: '“4/5/2027” can be read in two ways: this column has days first and months first.',
  });
  expect(readDate('4/4/2027', 'mixed')).toEqual({ date: '2027-04-04' });
  expect(readDate('4/15/2027', 'mixed')).toEqual({ date: '2027-04-15' });
});

it.each([
  [['4/5/2027', '4/15/2027'], { order: 'month first', unsure: false, seen: 2 }],
  [['4/5/2027', '15/4/2027'], { order: 'day first', unsure: false, seen: 2 }],
  [['4/15/2027', '15/4/2027', '1/2/2027'], { order: 'mixed', unsure: false, seen: 3 }],
  [['4/5/2027', '', 'May 2027'], { order: 'month first', unsure: true, seen: 1 }],
  [['2027-04-05'], { order: 'month first', unsure: false, seen: 0 }],
])('%j is written %j', (values, expected) => expect(dateOrderOf(values)).toEqual(expected));

it.each([
  ['Class of 2027', '2027-06-30'],
  ['MS3 (class of 2027)', '2027-06-30'],
  ['c/o 27', '2027-06-30'],
  ['MS3', null],
  ['Classics 2027', null],
])('the class in “%s” ends %s', (text, date) => expect(readClass(text)).toBe(date));

it('reads every day back as it was written', () => {
  const day = fc.date({ min: new Date('1951-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split('-');
      expect(readDate(iso, 'month first')).toEqual({ date: iso });
      expect(readDate(`${month}/${dayOfMonth}/${year}`, 'month first')).toEqual({ date: iso });
      expect(readDate(`${dayOfMonth}.${month}.${year}`, 'day first')).toEqual({ date: iso });
    }),
  );
});
