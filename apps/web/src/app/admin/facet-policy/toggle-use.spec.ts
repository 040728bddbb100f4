import type { FacetUse } from '@akin/contracts';
import { toggleUse } from './toggle-use';

describe('a click in the matrix', () => {
  it.each<[string, FacetUse[], FacetUse, FacetUse[]]>([
    ['a must brings asking and showing along', [], 'must_have', ['collect', 'display', 'must_have']],
    ['a wish brings asking along', [], 'rank', ['collect', 'rank']],
    ['hiding it ends searching and must', ['collect', 'display', 'search', 'rank', 'must_have'], 'display', ['collect', 'rank']],
    ['not asking ends everything', ['collect', 'display', 'search', 'report'], 'collect', []],
    ['leaving out of reports ends nothing else', ['collect', 'rank', 'report'], 'report', ['collect', 'rank']],
  ])('%s', (_name, before, use, after) => expect(toggleUse(before, use)).toEqual(after));
});
