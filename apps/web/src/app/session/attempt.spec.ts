import { Problem } from './problem';
import { Attempt } from './attempt';

describe('Attempt', () => {
  it('gives what the work answered and is free again', async () => {
    const attempt = new Attempt();
    const work = attempt.run(() => Promise.resolve('done'));
    expect(attempt.busy()).toBe(true);
    expect(await work).toBe('done');
    expect(attempt.busy()).toBe(false);
  });

  it('keeps why it failed until the next try or until told to forget', async () => {
    const attempt = new Attempt();
    const refused = new Problem('host_taken', 'Another school already uses this domain.', 409);
    expect(await attempt.run(() => Promise.reject(refused))).toBeNull();
    expect(attempt.problem()).toBe(refused);
    expect(attempt.busy()).toBe(false);
    attempt.forget();
    expect(attempt.problem()).toBeNull();
  });

  it('does not start a second time while the first is under way', async () => {
    const attempt = new Attempt();
    const second = jest.fn();
    const first = attempt.run(() => Promise.resolve(1));
    expect(await attempt.run(second)).toBeNull();
    expect(second).not.toHaveBeenCalled();
    await first;
  });
});
