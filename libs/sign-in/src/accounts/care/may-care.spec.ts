import type { SchoolRole } from '@akin/contracts';
import { whyNotSuspend, whyNotThese, type CareFacts } from './may-care.js';

const facts = (over: Partial<CareFacts> = {}): CareFacts => ({ own: false, wasAdmin: false, otherAdmins: 1, ...over });

it.each<[string, Partial<CareFacts>, string | null]>([
  ['somebody', {}, null],
  ['somebody, where the only administrator is the one who does it', { otherAdmins: 0 }, null],
  ['another administrator', { wasAdmin: true }, null],
  ['the last administrator', { wasAdmin: true, otherAdmins: 0 }, 'last_admin'],
  ['oneself', { own: true }, 'own_account'],
])('suspending %s', (_what, over, code) => expect(whyNotSuspend(facts(over))).toBe(code));

it.each<[string, Partial<CareFacts>, SchoolRole[], SchoolRole[], string | null]>([
  ['giving', {}, ['mentor'], ['mentor', 'admin'], null],
  ['taking', {}, ['mentor', 'viewer'], ['mentor'], null],
  ['taking administration from another', {}, ['admin'], ['mentor'], null],
  ['taking administration from the last', { otherAdmins: 0 }, ['admin'], [], 'last_admin'],
  ['taking one’s own administration', { own: true }, ['admin'], [], 'own_account'],
  ['taking another role of one’s own', { own: true, otherAdmins: 0 }, ['admin', 'viewer'], ['admin'], null],
])('%s', (_what, over, before, after, code) => expect(whyNotThese(facts(over), before, after)).toBe(code));
