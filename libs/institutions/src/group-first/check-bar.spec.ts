import type { GroupFirstChange } from '@akin/contracts';
import { checkBar } from './check-bar.js';

it.each<[GroupFirstChange, string[]]>([
  [{ barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel, May 2026.' }, []],
  [{ barred: true }, ['jurisdiction', 'reason']],
  [{ barred: true, jurisdiction: '  ', reason: 'The act says so.' }, ['jurisdiction']],
  [{ barred: true, jurisdiction: 'Ohio', reason: 'Because' }, ['reason']],
  [{ barred: false }, []],
])('%j lacks %j', (change, fields) => expect(checkBar(change).map(({ field }) => field)).toEqual(fields));
