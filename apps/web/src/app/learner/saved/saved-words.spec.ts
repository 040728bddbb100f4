import type { SchoolWords } from '@akin/contracts';
import { fitWords, savedLead, waitWords } from './saved-words';

const words = { mentor: 'guide', mentors: 'guides' } as SchoolWords;
const zone = 'America/Denver';

it.each([
  [0, 'Nobody with room fits just now.'],
  [1, '1 guide with room fits just now.'],
  [3, '3 guides with room fit just now.'],
])('says that %i fit', (fits, said) => expect(fitWords({ fits }, words)).toBe(said));

it('says when the rules of the school set it aside', () => {
  const barred = { waits: true, fits: 0, barred: true as const, toldAt: null };
  expect(fitWords(barred, words)).toBe(
    'Your school’s rules no longer let guides be looked for in this way. Search again to change what you look for.',
  );
  expect(waitWords(barred, zone)).toBe('You stay on the waiting list, and hear nothing while those rules hold.');
});

it.each([
  [{ waits: false, fits: 0, toldAt: null }, 'We do not write to you about this.'],
  [{ waits: true, fits: 0, toldAt: null }, 'You are on the waiting list: we write to you when somebody who fits has room.'],
  [
    { waits: true, fits: 2, toldAt: '2026-11-20T03:00:00Z' },
    'You are on the waiting list: we write to you when one more person who fits has room. We last wrote to you on Thursday, November 19.',
  ],
])('says whether one hears of somebody new: %j', (search, said) => expect(waitWords(search, zone)).toBe(said));

it('says on top what is new', () => {
  expect(savedLead([{ fresh: 0 }])).toContain('Nobody else reads it');
  expect(savedLead([{ fresh: 2 }, { fresh: 0 }])).toBe('One of your searches has somebody new.');
  expect(savedLead([{ fresh: 2 }, { fresh: 1 }])).toBe('2 of your searches have somebody new.');
});
