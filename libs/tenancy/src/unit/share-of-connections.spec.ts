import { inSchool } from './ambient.js';
import { testDatabase } from '../testing/index.js';

const poolSize = 4;

describe('a school’s share of the connections', () => {
  it('is half of them for units of work, so that another school finds one however many one has open', async () => {
    const t = await testDatabase({ poolSize });
    const [noisy, quiet] = [await t.school('noisy'), await t.school('quiet')];
    const most = Math.ceil(poolSize / 2);
    let [open, highest] = [0, 0];
    const ends: (() => void)[] = [];
    const units = Array.from({ length: 3 * poolSize }, () =>
      inSchool(noisy, () =>
        t.db.run(async () => {
          highest = Math.max(highest, (open += 1));
          await new Promise<void>((end) => ends.push(end));
          open -= 1;
        }),
      ),
    );
    while (open < most) await new Promise(setImmediate);
    expect(await inSchool(quiet, () => t.db.run((m) => m.query('select 1 as one')))).toEqual([{ one: 1 }]);
    const all = Promise.all(units);
    let done = false;
    void all.then(() => (done = true));
    while (!done) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    expect(highest).toBe(most);
    await t.close();
  });

  it('is given back by a unit that fails, before what follows a commit', async () => {
    const t = await testDatabase({ poolSize });
    const school = await t.school('north');
    const failing = () => inSchool(school, () => t.db.run(() => Promise.reject(new Error('no'))));
    for (let n = 0; n < poolSize; n++) await expect(failing()).rejects.toThrow('no');
    const hooked = Array.from({ length: poolSize }, () =>
      inSchool(school, () =>
        t.db.run(async () => t.db.afterCommit(async () => void (await inSchool(school, () => t.db.run((m) => m.query('select 1')))))),
      ),
    );
    expect(await Promise.all(hooked)).toHaveLength(poolSize);
    await t.close();
  });
});
