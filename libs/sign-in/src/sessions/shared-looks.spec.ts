import { SharedLooks } from './shared-looks.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('SharedLooks', () => {
  let looks: SharedLooks<number>;
  let begun: ((answer: number | Error) => void)[];
  const look = () =>
    new Promise<number>((resolve, reject) => begun.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))));
  beforeEach(() => {
    looks = new SharedLooks(0);
    begun = [];
  });

  it('looks once for all that ask while another look is under way, and after they asked', async () => {
    const first = looks.share('a', look);
    const others = [looks.share('a', look), looks.share('a', look), looks.share('a', look)];
    expect(begun).toHaveLength(1);
    begun[0](1);
    await expect(first).resolves.toBe(1);
    await settled();
    expect(begun).toHaveLength(2);
    begun[1](2);
    await expect(Promise.all(others)).resolves.toEqual([2, 2, 2]);
  });

  it('remembers nothing when it is told to', async () => {
    const first = looks.share('a', look);
    begun[0](1);
    await first;
    await settled();
    const second = looks.share('a', look);
    begun[1](2);
    await expect(second).resolves.toBe(2);
  });

  it('looks anew for those who wait when a look fails', async () => {
    const first = looks.share('a', look);
    const second = looks.share('a', look);
    begun[0](new Error('down'));
    await expect(first).rejects.toThrow('down');
    await settled();
    begun[1](2);
    await expect(second).resolves.toBe(2);
  });

  it('keeps sessions apart', () => {
    void looks.share('a', look);
    void looks.share('b', look);
    expect(begun).toHaveLength(2);
  });

  it('remembers for a moment, but nothing that was forgotten, finished or not', async () => {
    looks = new SharedLooks(60_000);
    const first = looks.share('a', look);
    looks.forget();
    begun[0](1);
    await first;
    await settled();
    const second = looks.share('a', look);
    begun[1](2);
    await second;
    await settled();
    await expect(looks.share('a', look)).resolves.toBe(2);
    expect(begun).toHaveLength(2);
    looks.forget();
    void looks.share('a', look);
    expect(begun).toHaveLength(3);
  });

  it('remembers no longer than it was told to', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1000);
    looks = new SharedLooks(250);
    const first = looks.share('a', look);
    begun[0](1);
    await first;
    await settled();
    now.mockReturnValue(1249);
    await expect(looks.share('a', look)).resolves.toBe(1);
    now.mockReturnValue(1250);
    void looks.share('a', look);
    expect(begun).toHaveLength(2);
    now.mockRestore();
  });
});
