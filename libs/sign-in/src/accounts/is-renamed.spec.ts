import type { Arrival } from '../saml/identity-of.js';
import { isRenamed, type NamedAccount } from './is-renamed.js';

const account: NamedAccount = {
  namedByRoster: false,
  givenName: 'Ada',
  familyName: 'Osei',
  displayName: 'Ada Osei',
  mail: 'ada@n.example',
};
const arrival = (over: Partial<Arrival>) =>
  ({ givenName: 'Ada', familyName: 'Osei', displayName: 'Ada Osei', mails: ['ada@n.example'], ...over }) as Arrival;

it.each<[string, Partial<NamedAccount>, Partial<Arrival>, boolean]>([
  ['the same as before', {}, {}, false],
  ['another first name', {}, { givenName: 'Adwoa' }, true],
  ['another last name', {}, { familyName: 'Mensah' }, true],
  ['another display name', {}, { displayName: 'Dr. Ada Osei' }, true],
  ['no display name, which keeps the old one', {}, { displayName: null }, false],
  ['another mail address', {}, { mails: ['osei@n.example'] }, true],
  ['no mail address, which keeps the old one', {}, { mails: [] }, false],
  ['nothing said of the name', {}, { givenName: '', familyName: '', displayName: null, mails: ['osei@n.example'] }, false],
  ['somebody a roster has named', { namedByRoster: true }, { givenName: 'Adwoa' }, false],
])('%s', (_, is, says, expected) => expect(isRenamed({ ...account, ...is }, arrival(says))).toBe(expected));
