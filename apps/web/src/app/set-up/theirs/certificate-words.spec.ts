import { certificateWords } from './certificate-words';

const now = new Date('2026-11-22T12:00:00Z');
const at = (day: string) => `${day}T00:00:00Z`;

describe('certificateWords', () => {
  it.each([
    ['2024-01-01', '2034-03-05', 'good', 'Valid until March 5, 2034, 2,659 days left.'],
    ['2024-01-01', '2026-12-24', 'warn', 'Valid until December 24, 2026, 31 days left, so a new one will be needed soon.'],
    ['2024-01-01', '2026-11-23', 'warn', 'Valid until November 23, 2026, less than a day left, so a new one will be needed soon.'],
    ['2027-01-01', '2034-01-01', 'warn', 'Not valid before January 1, 2027.'],
    ['2020-01-01', '2026-11-22', 'bad', 'Ran out on November 22, 2026. Please ask whether there is a newer one.'],
  ])('from %s until %s', (from, until, tone, words) => {
    expect(certificateWords({ from: at(from), until: at(until) }, now)).toEqual({ tone, words });
  });
});
