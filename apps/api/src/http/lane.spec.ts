import { Lane } from './lane.js';

const limits = { perSecond: 10, atOnce: 2, waiting: 2 };

describe('Lane', () => {
  it.each<[string, number[], number]>([
    ['all that come after a quiet while, up to twice the rate', Array<number>(25).fill(0), 20],
    ['as many as the rate says, once that is used up', [...Array<number>(20).fill(0), 100, 100, 200, 1000, 1000], 23 + 1],
    ['no more after an hour than after two seconds', [...Array<number>(20).fill(0), ...Array<number>(30).fill(3_600_000)], 40],
  ])('admits %s', (_what, moments, admitted) => {
    const lane = new Lane(limits, 0);
    expect(moments.filter((now) => lane.admits(now))).toHaveLength(admitted);
  });

  it('lets so many work at once, so many wait, and those in order', () => {
    const lane = new Lane(limits, 0);
    const started: string[] = [];
    expect([lane.enter(), lane.enter(), lane.enter()]).toEqual([true, true, false]);
    expect(['a', 'b', 'c'].map((name) => lane.wait(() => started.push(name)))).toEqual([true, true, false]);
    lane.leave();
    lane.leave();
    expect([started, lane.busy, lane.waiting]).toEqual([['a', 'b'], 2, 0]);
    lane.leave();
    lane.leave();
    expect([lane.busy, lane.enter()]).toEqual([0, true]);
  });
});
