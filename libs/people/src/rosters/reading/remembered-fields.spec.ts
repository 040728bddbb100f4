import { rememberedFields, type RememberedColumns } from './remembered-fields.js';

const fall: RememberedColumns = {
  headerSignature: 'fall',
  names: ['Emp', 'Contact', 'First', 'Last', 'Race', 'Unit'],
  fields: ['key', 'mail', 'given_name', 'family_name', 'identity', 'department'],
};
const other: RememberedColumns = { headerSignature: 'other', names: ['Emp', 'Contact', 'Phone'], fields: ['ignore', 'ignore', 'ignore'] };
const unnamed: RememberedColumns = { headerSignature: 'old', names: null, fields: ['mail', 'full_name'] };
const nothing = (columns: number): undefined[] => Array.from({ length: columns }, () => undefined);
const all = [unnamed, other, fall];

it.each<[string, string[], string, (string | undefined)[]]>([
  ['the same header', ['a', 'b'], 'old', ['mail', 'full_name']],
  [
    'its rejected rows, without what stays unread and with two columns more',
    ['Emp', 'Contact', 'First', 'Last', 'Unit', 'Row', 'What is wrong'],
    'new',
    ['key', 'mail', 'given_name', 'family_name', 'department', 'ignore', 'ignore'],
  ],
  ['the same columns in another order and case', ['LAST', 'first', 'CONTACT', 'Emp'], 'new', ['family_name', 'given_name', 'mail', 'key']],
  ['too few known columns', ['Emp', 'Contact', 'Building', 'Floor', 'Room', 'Key'], 'new', nothing(6)],
  ['two columns', ['Emp', 'Contact'], 'new', nothing(2)],
  ['nothing of it', ['Name', 'Mail', 'Rank'], 'new', nothing(3)],
])('knows %s', (_what, header, signature, fields) => expect(rememberedFields(header, signature, all)).toEqual(fields));
