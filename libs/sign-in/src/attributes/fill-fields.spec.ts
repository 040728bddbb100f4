import type { AttributeMap, MappedField } from '@akin/contracts';
import { groupClaims, oid, principalName, subjectId } from './attribute-names.js';
import { defaultAttributes } from './default-attributes.js';
import { fillFields, type GivenAttributes } from './fill-fields.js';

/** Attributes as `Name`, `Name~FriendlyName`. */
function given(attributes: Record<string, string[]>): GivenAttributes {
  const entries = Object.entries(attributes).map(([key, values]) => [...key.split('~'), values] as [string, string, string[]]);
  return {
    attributes: new Map(entries.map((entry) => [entry[0], entry[entry.length - 1] as string[]])),
    friendlyNames: new Map(entries.filter((entry) => entry.length === 3).map(([name, label]) => [name, label])),
  };
}

const none: AttributeMap = { mail: [], givenName: [], familyName: [], displayName: [], affiliation: [], entitlement: [], group: [] };
const map = (part: Partial<AttributeMap>): AttributeMap => ({ ...none, ...part });

it.each<[string, Record<string, string[]>, AttributeMap, MappedField, string[], string[]]>([
  ['the first name that arrived', { b: ['2'], a: ['1'] }, map({ mail: ['x', 'a', 'b'] }), 'mail', ['a'], ['1']],
  ['all values of that name', { a: ['1', '2'] }, map({ mail: ['a'] }), 'mail', ['a'], ['1', '2']],
  ['no name without a value', { a: [], b: ['2'] }, map({ mail: ['a', 'b'] }), 'mail', ['b'], ['2']],
  ['nothing when nothing fits', { c: ['3'] }, map({ mail: ['a'] }), 'mail', [], []],
  ['nothing by another spelling', { Mail: ['3'] }, map({ mail: ['mail'] }), 'mail', [], []],
  ['a label where no name fits', { 'urn:x~mail': ['1'] }, map({ mail: ['a', 'mail'] }), 'mail', ['urn:x'], ['1']],
  ['a later name before a label', { 'urn:x~a': ['1'], b: ['2'] }, map({ mail: ['a', 'b'] }), 'mail', ['b'], ['2']],
  ['no label of a name that is another field’s', { 'sn~mail': ['1'] }, map({ mail: ['mail'], familyName: ['sn'] }), 'mail', [], []],
  ['no label of an identifier', { [`${subjectId}~mail`]: ['a@b.example'] }, map({ mail: ['mail'] }), 'mail', [], []],
  [
    'an identifier by its name, where a school says so',
    { [principalName]: ['a@b'] },
    map({ mail: [principalName] }),
    'mail',
    [principalName],
    ['a@b'],
  ],
  ['groups under all their names', { a: ['1'], b: ['2'] }, map({ group: ['b', 'a'] }), 'group', ['b', 'a'], ['2', '1']],
  [
    'names that mean something to a language',
    { __proto__x: [], constructor: ['1'] },
    map({ mail: ['toString', 'constructor'] }),
    'mail',
    ['constructor'],
    ['1'],
  ],
])('takes %s', (_what, attributes, names, field, from, values) => {
  expect(fillFields(given(attributes), names).get(field)).toEqual({ from, values });
});

it('does not touch what every object has', () => {
  const hostile: GivenAttributes = {
    attributes: new Map([['__proto__', ['polluted']]]),
    friendlyNames: new Map([['__proto__', '__proto__']]),
  };
  expect(fillFields(hostile, map({ mail: ['__proto__'] })).get('mail')).toEqual({ from: ['__proto__'], values: ['polluted'] });
  expect(fillFields(hostile, defaultAttributes).get('mail')).toEqual({ from: [], values: [] });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('goes on with the names in use so far where a school says nothing', () => {
  const sent = given({ [oid.mail]: ['a@b.example'], sn: ['Reyes'], [groupClaims.entra]: ['g1'], isMemberOf: ['g2'] });
  const filled = fillFields(sent, defaultAttributes);
  expect([filled.get('mail')?.values, filled.get('familyName')?.values, filled.get('group')?.values]).toEqual([
    ['a@b.example'],
    ['Reyes'],
    ['g1', 'g2'],
  ]);
});
