import { SharedLook } from './shared-look.js';

/** A look that ends when told to, and says what was there when it began. */
function steered() {
  const ends: ((problem?: Error) => void)[] = [];
  const state = { there: 'nothing' };
  const shared = new SharedLook(() => {
    const seen = state.there;
    return new Promise<string>((resolve, reject) => ends.push((problem) => (problem ? reject(problem) : resolve(seen))));
  });
  return { shared, ends, state };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('is one for those who come at the same moment', async () => {
  const { shared, ends } = steered();
  const [one, other] = [shared.now(), shared.now()];
  await turn();
  expect(ends).toHaveLength(1);
  ends[0]();
  expect(await Promise.all([one, other])).toEqual(['nothing', 'nothing']);
});

it('never answers what was there before somebody came', async () => {
  const { shared, ends, state } = steered();
  const early = shared.now();
  await turn();
  state.there = 'something';
  const [late, later] = [shared.now(), shared.now()];
  await turn();
  expect(ends).toHaveLength(1);
  ends[0]();
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]();
  expect(await Promise.all([early, late, later])).toEqual(['nothing', 'something', 'something']);
});

it('goes on after one that failed, which fails for those who shared it only', async () => {
  const { shared, ends } = steered();
  const [one, other] = [shared.now(), shared.now()];
  const told = Promise.allSettled([one, other]);
  await turn();
  const next = shared.now();
  ends[0](new Error('gone'));
  expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await turn();
  ends[1]();
  expect(await next).toBe('nothing');
});

it('begins in the turn it is asked in, so that its question leaves with others', async () => {
  const { shared, ends } = steered();
  void shared.now();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends).toHaveLength(1);
});
