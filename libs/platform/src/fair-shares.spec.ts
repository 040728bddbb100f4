import { FairShares } from './fair-shares.js';

describe('FairShares', () => {
  const shares = new FairShares(2);
  const begun: string[] = [];
  const ends = new Map<string, (problem?: Error) => void>();
  const work = (key: string, name: string) =>
    shares.run(key, () => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, (problem) => (problem ? reject(problem) : resolve())));
    });

  it('lets one have so much under way, in order, and another go ahead at once', async () => {
    const all = ['n1', 'n2', 'n3', 'n4'].map((name) => work('north', name));
    const other = work('river', 'r1');
    expect(begun).toEqual(['n1', 'n2', 'r1']);
    ends.get('n2')?.();
    await all[1];
    expect(begun).toEqual(['n1', 'n2', 'r1', 'n3']);
    ends.get('n1')?.(new Error('refused'));
    await expect(all[0]).rejects.toThrow('refused');
    expect(begun).toEqual(['n1', 'n2', 'r1', 'n3', 'n4']);
    for (const name of ['n3', 'n4', 'r1']) ends.get(name)?.();
    await Promise.all([all[2], all[3], other]);
    const again = work('north', 'n5');
    expect(begun.at(-1)).toBe('n5');
    ends.get('n5')?.();
    await again;
  });
});
