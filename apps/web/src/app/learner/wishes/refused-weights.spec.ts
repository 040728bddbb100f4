import type { FacetUse } from '@akin/contracts';
import { refusedWeights } from './refused-weights';

const rows: [string, FacetUse[], string[], RegExp | null][] = [
  ['all of them fit', ['collect', 'display', 'rank', 'must_have'], [], null],
  ['a must needs what keeps people out', ['collect', 'display', 'rank'], ['must', 'not_wanted'], /keeps nobody out/],
  ['an order needs ranking', ['collect', 'display', 'must_have'], ['a_lot', 'a_little'], /not who comes first/],
  ['what is not shown moves nothing here', ['collect', 'rank'], ['must', 'not_wanted'], /shows nobody’s answer.*proposes pairs/],
  ['what is neither shown nor ranked does nothing', ['collect'], ['must', 'a_lot', 'a_little', 'not_wanted'], /nor moves them up\.$/],
];

test.each(rows)('%s', (_name, uses, refused, why) => {
  const found = refusedWeights((use) => uses.includes(use));
  expect(found.weights).toEqual(refused);
  if (why) expect(found.why).toMatch(why);
  else expect(found.why).toBeNull();
});
