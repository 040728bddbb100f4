import type { School } from '@akin/tenancy';
import { refusedPage } from './refused-page.js';

const school = {
  name: 'North College of Medicine',
  shortName: 'North',
  branding: { seed: '#0b5c6b', accent: '#a4572a' },
  words: { program: 'mentorship program' },
} as School;
const page = { school, family: 'paused', attempt: 'in', reference: 'K7QF-3MXD' } as const;

describe('whom a refused page says to ask', () => {
  it('is the office, which finds the number in its own list', () => {
    const text = refusedPage({ ...page, family: 'unlisted', reason: 'account_unknown' });
    expect(text).toContain('Ask the office of the mentorship program at North and mention this number. It lets them find what happened');
  });

  it.each(['school_suspended', 'school_not_ready'] as const)(
    'knows that nobody at a closed school can look the number up: %s',
    (reason) => {
      const text = refusedPage({ ...page, reason });
      expect(text).toContain('Ask the office of the mentorship program at North. Whoever runs Akin can tell them more by this number');
      expect(text).toContain('K7QF-3MXD');
      expect(text).not.toContain('It lets them find');
    },
  );
});
