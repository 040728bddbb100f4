import type { RosterField } from '@akin/contracts';
import { leaveIdentityUnread } from './leave-identity-unread.js';
import { atOnce } from '../pieces.js';

const header = ['Name', 'Ethnicity', 'Mail'];
const withIdentity: RosterField[] = ['full_name', 'identity', 'mail'];
const without: RosterField[] = ['full_name', 'department', 'mail'];

it.each<[string, RosterField[], string[], object]>([
  ['an identity column is emptied', withIdentity, ['A B', 'canary', 'a@x.org'], { cells: ['A B', '', 'a@x.org'] }],
  ['other columns stay', without, ['A B', 'Anatomy', 'a@x.org'], { cells: ['A B', 'Anatomy', 'a@x.org'] }],
  ['empty surplus is cut off', withIdentity, ['A B', 'canary', 'a@x.org', '', ''], { cells: ['A B', '', 'a@x.org'] }],
  ['a long row keeps its mail only', withIdentity, ['B', 'A', 'canary', 'a@x.org'], { cells: ['a@x.org'], ragged: 'long' }],
  ['a short row keeps its mail only', withIdentity, ['canary', 'a@x.org'], { cells: ['a@x.org'], ragged: 'short' }],
  ['a short row is fine where nothing is identity', without, ['A B', 'Anatomy'], { cells: ['A B', 'Anatomy'] }],
])('%s', (_what, fields, cells, expected) => {
  expect(atOnce(leaveIdentityUnread({ header, rows: [{ row: 2, cells }] }, fields)).rows).toEqual([{ row: 2, ...expected }]);
});
