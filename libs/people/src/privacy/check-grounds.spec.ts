import type { PolicyChange } from '@akin/contracts';
import { checkGrounds } from './check-grounds.js';

const whole = { after: 0, rules: {}, basis: 'x', documentId: 'd', effectiveOn: '2026-12-01', reviewOn: '2027-06-01' };

it.each<[string, Partial<PolicyChange>, string[]]>([
  ['everything there', {}, []],
  ['from today', { effectiveOn: '2026-11-22' }, []],
  ['a year, to the day', { reviewOn: '2027-12-01' }, []],
  ['no document', { documentId: undefined }, ['documentId']],
  ['a first day in the past', { effectiveOn: '2026-11-21' }, ['effectiveOn']],
  ['no first day', { effectiveOn: undefined }, ['effectiveOn']],
  ['a day that is none', { effectiveOn: '2026-02-30' }, ['effectiveOn']],
  ['words for a day', { effectiveOn: 'tomorrow' }, ['effectiveOn']],
  ['no last day', { reviewOn: undefined }, ['reviewOn']],
  ['a last day on the first', { reviewOn: '2026-12-01' }, ['reviewOn']],
  ['longer than a year', { reviewOn: '2027-12-03' }, ['reviewOn']],
  ['nothing', { documentId: undefined, effectiveOn: undefined, reviewOn: undefined }, ['documentId', 'effectiveOn']],
])('%s', (_name, change, fields) => expect(checkGrounds({ ...whole, ...change }, '2026-11-22').map(({ field }) => field)).toEqual(fields));
