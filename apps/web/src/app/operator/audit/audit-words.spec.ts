import { type OperatorAction, operatorActions } from '@akin/contracts';
import { auditWords, doneBy } from './audit-words';

const now = new Date('2026-11-22T20:00:00Z');

describe('auditWords', () => {
  it.each<[OperatorAction, Record<string, string>, string]>([
    ['suspended', {}, 'Suspended it'],
    ['domain_added', { host: 'mentoring.cedar.example' }, 'Added the domain mentoring.cedar.example'],
    ['set_up_link_sent', { role: 'it' }, 'Sent a set-up link to its IT contact'],
    ['set_up_link_sent', { role: 'administrator' }, 'Sent a set-up link to its administrator'],
    ['erase_asked', { eraseAfter: '2026-12-22T12:00:00Z' }, 'Asked for it to be erased on December 22'],
    ['erase_asked', {}, 'Asked for it to be erased'],
  ])('%s %j', (action, detail, words) => {
    expect(auditWords({ action, detail }, now)).toBe(words);
  });

  it('has words of its own for everything an operator can do', () => {
    const all = operatorActions.map((action) => auditWords({ action, detail: {} }, now));
    expect(new Set(all).size).toBe(operatorActions.length);
  });

  it('shows what it does not know yet as it is called', () => {
    expect(auditWords({ action: 'moved_house' as OperatorAction, detail: {} }, now)).toBe('moved house');
  });
});

it.each<[string | null, OperatorAction, string]>([
  ['Olive Operator', 'ready', 'Olive Operator'],
  [null, 'ready', 'Akin'],
  [null, 'suspended', 'The command line'],
  [null, 'sign_in_switched_on', 'The school or Akin'],
  [null, 'sign_in_switched_back', 'The school'],
  [null, 'sign_in_key_begun', 'The school, or the command line'],
])('by %s, %s: %s', (by, action, words) => {
  expect(doneBy({ by, action })).toBe(words);
});
