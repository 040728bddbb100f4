import { FixedClock } from '@akin/platform';
import { WrongTries } from './wrong-tries.service.js';

it('takes thirty a minute at one school, and forgets', () => {
  const clock = new FixedClock('2026-11-22T12:00:00Z');
  const tries = new WrongTries(clock);
  for (let n = 0; n < 30; n++) tries.note('north');
  expect(() => tries.note('north')).toThrow(expect.objectContaining({ code: 'too_many' }));
  expect(() => tries.note('river')).not.toThrow();
  clock.advance(60_000);
  expect(() => tries.note('north')).not.toThrow();
});
