import type { RosterPerson } from './account.js';
import { planRoster, type KnownAccount } from './plan-roster.js';

const amara: KnownAccount = {
  id: 'a',
  rosterKey: 'K1',
  mail: 'Amara@n.example',
  givenName: 'Amara',
  familyName: 'Osei',
  givenRoles: ['mentor'],
  leaving: false,
  namedByRoster: true,
};
const bo: KnownAccount = { ...amara, id: 'b', rosterKey: null, mail: 'bo@n.example', givenName: 'Bo', givenRoles: [] };
const row = (over: Partial<RosterPerson> = {}): RosterPerson => ({
  key: 'K1',
  mail: 'Amara@n.example',
  givenName: 'Amara',
  familyName: 'Osei',
  role: 'mentor',
  ...over,
});
const plan = (...rows: RosterPerson[]) => {
  let next = 0;
  return planRoster(rows, [amara, bo], () => `new${++next}`);
};

it.each([
  ['the same again', row(), 'a', 'unchanged'],
  ['the same by mail alone', row({ key: null }), 'a', 'unchanged'],
  ['a new mail address under a known key', row({ mail: 'amara.osei@n.example' }), 'a', 'changed'],
  ['a new name', row({ familyName: 'Osei-Bonsu' }), 'a', 'changed'],
  ['another role', row({ role: 'learner' }), 'a', 'changed'],
  ['a key for somebody known by mail, in another case', row({ key: 'K2', mail: 'BO@n.example', givenName: 'Bo' }), 'b', 'changed'],
  ['somebody new', row({ key: 'K9', mail: 'new@n.example' }), 'new1', 'added'],
  ['somebody new without a key', row({ key: null, mail: 'new@n.example' }), 'new1', 'added'],
])('%s', (_what, person, id, outcome) => expect(plan(person).outcomes).toEqual([{ id, mail: person.mail, outcome }]));

it('keeps a key that the new roster leaves out', () => expect(plan(row({ key: null, givenName: 'Ama' })).updates[0].key).toBe('K1'));
it('takes the mark of leaving away', () => expect(planRoster([row()], [{ ...amara, leaving: true }], () => 'x').updates).toHaveLength(1));

it.each([
  ['a mail address that belongs to another key', [row({ key: 'K2' })]],
  ['a known key with the mail address of somebody else', [row({ mail: 'bo@n.example' })]],
  ['one person twice', [row(), row({ key: null })]],
  ['one new mail address twice', [row({ key: 'K8', mail: 'x@n.example' }), row({ key: 'K9', mail: 'X@n.example' })]],
])('refuses %s', (_what, rows) => expect(() => plan(...rows)).toThrow(expect.objectContaining({ code: 'bad_input' })));
