import { datedDay, clockTime, dayAt, greeting, longDay, spokenDay, untilDay } from './days';

describe('days in words', () => {
  it.each([
    ['2026-11-17', 'today'],
    ['2026-11-18', 'tomorrow'],
    ['2026-11-19', 'Thursday'],
    ['2026-11-23', 'Monday'],
    ['2026-11-24', 'Tuesday, November 24'],
    ['2026-11-16', 'Monday, November 16'],
  ])('says %s on November 17 as %s', (day, spoken) => {
    expect(spokenDay(day, '2026-11-17')).toBe(spoken);
  });

  it('writes a day in full', () => {
    expect(longDay('2026-11-19')).toBe('Thursday, November 19');
  });

  it.each([
    ['2026-11-17', 'Until today'],
    ['2026-11-18', 'Until tomorrow'],
    ['2026-11-20', 'Until Friday, Nov 20'],
    ['2026-12-01', 'Until Tuesday, Dec 1'],
  ])('writes the deadline %s as %s', (day, words) => {
    expect(untilDay(day, '2026-11-17')).toBe(words);
  });

  it('takes the day of a moment at the school, not in London', () => {
    expect(dayAt('2026-11-18T03:00:00Z', 'America/Denver')).toBe('2026-11-17');
  });

  it.each([
    ['2026-11-17T15:00:00Z', 'Good morning'],
    ['2026-11-17T20:00:00Z', 'Good afternoon'],
    ['2026-11-18T02:00:00Z', 'Good evening'],
    ['2026-11-18T07:10:00Z', 'Good morning'],
  ])('greets at %s in Denver with %s', (moment, words) => {
    expect(greeting(new Date(moment), 'America/Denver')).toBe(words);
  });

  it('writes a time of day at the school', () => {
    expect(clockTime('2026-11-17T23:40:00Z', 'America/Denver')).toBe('4:40 pm');
  });
});

it('names the year of a day far away', () => expect(datedDay('2027-06-01')).toBe('June 1, 2027'));
