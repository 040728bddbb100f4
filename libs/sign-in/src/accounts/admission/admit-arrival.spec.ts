import { admitArrival, type Admission, type ArrivalFacts, type MeantAccount } from './admit-arrival.js';

const account = (over: Partial<MeantAccount> = {}): MeantAccount => ({
  id: 'a',
  state: 'invited',
  suspended: false,
  leaving: false,
  givenRoles: ['mentor'],
  ...over,
});
const listed = (over: Partial<MeantAccount & { identified: boolean }> = {}) => ({ ...account(over), identified: false, ...over });
const refuse = (code: string, accountId: string | null = 'a') => ({ kind: 'refuse', code, accountId }) as Admission;
const enter = (link: boolean): Admission => ({ kind: 'enter', accountId: 'a', link });
const ask: Admission = { kind: 'ask', accountId: 'a' };

it.each<[string, Partial<ArrivalFacts>, Admission]>([
  ['a known identifier', { known: account() }, enter(false)],
  ['a known identifier, whatever mail address comes with it', { known: account(), byMail: [listed({ id: 'b' })] }, enter(false)],
  ['a known identifier without any role', { known: account({ givenRoles: [] }) }, refuse('account_unknown')],
  ['a known identifier with a role by rule only', { known: account({ givenRoles: [] }), ruleRoles: ['learner'] }, enter(false)],
  ['a closed account, even with a rule', { known: account({ state: 'closed' }), ruleRoles: ['admin'] }, refuse('account_closed')],
  ['a suspended account, even with a rule', { known: account({ suspended: true }), ruleRoles: ['admin'] }, refuse('account_suspended')],
  ['a suspended account by mail address', { byMail: [listed({ suspended: true })] }, refuse('account_suspended')],
  ['one who left the roster', { known: account({ leaving: true }) }, refuse('account_leaving')],
  ['one who left the roster and has a rule', { known: account({ leaving: true }), ruleRoles: ['learner'] }, enter(false)],
  [
    'one who left the roster and helps to run the program',
    { known: account({ leaving: true, givenRoles: ['mentor', 'admin'] }) },
    enter(false),
  ],
  ['one who left before ever coming', { byMail: [listed({ leaving: true })] }, refuse('account_leaving')],
  ['the first identifier, where the school wants a yes', { byMail: [listed()] }, ask],
  ['the first identifier, where it does not', { byMail: [listed()], confirm: 'changed' }, enter(true)],
  ['the first identifier, by the invitation', { byMail: [listed()], invited: 'a' }, enter(true)],
  ['the first identifier, by another’s invitation', { byMail: [listed()], invited: 'b' }, ask],
  ['another identifier', { byMail: [listed({ identified: true })], confirm: 'changed' }, ask],
  ['another identifier, even by the invitation', { byMail: [listed({ identified: true })], invited: 'a' }, ask],
  ['a mail address of an account without a role', { byMail: [listed({ givenRoles: [] })] }, refuse('account_unknown')],
  ['two accounts that fit', { byMail: [listed(), listed({ id: 'b' })] }, refuse('account_ambiguous', null)],
  [
    'two accounts that fit, with a rule',
    { byMail: [listed(), listed({ id: 'b' })], ruleRoles: ['admin'] },
    refuse('account_ambiguous', null),
  ],
  ['somebody new', {}, refuse('account_unknown', null)],
  ['somebody new with a rule', { ruleRoles: ['learner'] }, { kind: 'create' }],
  ['somebody new with a rule, without a mail address', { ruleRoles: ['learner'], hasMail: false }, refuse('account_unknown', null)],
  ['a rule never makes a second account', { byMail: [listed({ identified: true })], ruleRoles: ['learner'] }, ask],
])('%s', (_what, facts, admission) => {
  expect(admitArrival({ known: null, byMail: [], hasMail: true, ruleRoles: [], confirm: 'always', invited: null, ...facts })).toEqual(
    admission,
  );
});
