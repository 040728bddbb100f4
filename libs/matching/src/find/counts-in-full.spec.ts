import type { Wish, Wished } from '@akin/contracts';
import { openRules } from '../testing/open-rules.js';
import { countsInFull } from './counts-in-full.js';

const rules = openRules({
  faith: ['collect', 'display', 'search', 'report'],
  gender: ['collect', 'rank', 'search'],
  veteran: ['collect', 'display', 'rank'],
});
const wish = (facet: string, weight: Wish['weight'] = 'must'): Wish => ({ facet, term: 'x', weight });
const filter = (facet: string): Wished => ({ facet, term: 'x' });

test.each<[string, Wish[], Wished[], boolean]>([
  ['nothing', [], [], true],
  ['what is open', [wish('language'), wish('need'), wish('words')], [filter('language'), filter('need')], true],
  ['a must nobody may wish for', [wish('faith')], [], false],
  ['what is not wanted and nobody may wish for', [wish('faith', 'not_wanted')], [], false],
  ['what matters a lot and keeps nobody out', [wish('faith', 'a_lot')], [], true],
  ['a must on what is not shown', [wish('gender')], [], false],
  ['a filter by what is shown and searched', [], [filter('faith')], true],
  ['a filter by what is not shown', [], [filter('gender')], false],
  ['a filter by what is not searched', [], [filter('veteran')], false],
])('%s', (_what, wishes, filters, full) => expect(countsInFull({ wishes, filters }, rules)).toBe(full));
