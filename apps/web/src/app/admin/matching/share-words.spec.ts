import { defaultShares } from '@akin/contracts';
import { shareProblem } from './share-words';

const shares = (who: number, what: number, practical: number, mentor: number) => ({ who, what, practical, mentor });

it.each([
  [defaultShares, null],
  [shares(0, 50, 25, 25), null],
  [shares(40, 40, 10, 5), 'They come to 95: 5 more to give.'],
  [shares(40, 50, 10, 10), 'They come to 110: 10 too many.'],
  [shares(20, 20, 30, 30), 'The first two have to come to at least 50 together: they are what people come for.'],
  [shares(NaN, 40, 10, 10), 'Each part is a whole number from 0 to 100.'],
  [shares(140, -40, 0, 0), 'Each part is a whole number from 0 to 100.'],
])('%j', (given, problem) => expect(shareProblem(given)).toBe(problem));
