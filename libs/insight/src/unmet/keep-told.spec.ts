import fc from 'fast-check';
import type { ToldCount } from '@akin/contracts';
import { keepTold } from './keep-told.js';
import type { ToldItem, ToldMap } from './told-map.js';

const item = (learners: ToldCount, stages: ToldCount[] = []): ToldItem => ({ term: 'twi', learners, stages, mentors: 12, places: 14 });
const map = (learners: ToldCount, group: ToldCount, ...items: ToldItem[]): ToldMap => ({
  ...{ learners, waiting: 0 },
  groups: [{ facet: 'language', learners: group, items }],
});
const figures = ({ learners, groups: [group] }: ToldMap) => [learners, group.learners, group.items[0].learners];

it.each([
  ['one more changes nothing', map(60, 40, item(20)), map(61, 41, item(21)), [60, 40, 20]],
  ['ten fewer change nothing', map(60, 40, item(30)), map(60, 40, item(20)), [60, 40, 30]],
  ['eleven more do', map(60, 40, item(20)), map(71, 51, item(31)), [71, 51, 31]],
  ['what was hidden is told', map(60, 'few', item('few')), map(60, 40, item(11)), [60, 40, 11]],
  ['what was told is hidden', map(60, 40, item(11)), map(60, 'few', item('few')), [60, 'few', 'few']],
  ['what is new is told', { learners: 60, waiting: 0, groups: [] }, map(61, 40, item(20)), [60, 40, 20]],
  ['nothing reaches beyond what is around it', map(60, 50, item(45)), map(49, 48, item(40)), [49, 'few', 45]],
  ['nor what is new beyond what stood still', map(60, 40, item(20)), map(70, 65, item(62)), [60, 'few', 'few']],
  ['nor beyond everybody', map(60, 50, item(45)), map(44, 39, item(38)), [44, 'few', 'few']],
])('%s', (_what, before, now, told) => {
  expect(figures(keepTold(now, before))).toEqual(told);
});

it('divides into stages as it did where it stands still', () => {
  const [{ items }] = keepTold(map(60, 40, item(33, [21, 12])), map(60, 40, item(32, [20, 12]))).groups;
  expect(items[0]).toMatchObject({ learners: 32, stages: [20, 12] });
});

it('tells mentors and places as they are today, for anybody may look them up', () => {
  const [{ items }] = keepTold(map(60, 40, { ...item(21), mentors: 13, places: 0 }), map(60, 40, item(20))).groups;
  expect(items[0]).toMatchObject({ learners: 20, mentors: 13, places: 0 });
});

it('never tells two numbers in a row that differ by fewer than eleven', () => {
  const told = fc.oneof(fc.integer({ min: 11, max: 80 }), fc.constant<ToldCount>('few'));
  const maps = fc.tuple(told, told, told).map(([all, group, one]) => map(all, group, item(one)));
  fc.assert(
    fc.property(maps, maps, (before, now) => {
      const [then, next] = [figures(before), figures(keepTold(now, before))];
      const steps = then.flatMap((one, at) => {
        const other = next[at];
        return typeof one === 'number' && typeof other === 'number' ? [Math.abs(one - other)] : [];
      });
      expect(steps.filter((step) => step > 0 && step < 11)).toEqual([]);
    }),
  );
});
