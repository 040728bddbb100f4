import type { RosterField } from '@akin/contracts';
import { checkRoster, type HowToCheck } from './check-roster.js';
import type { KnownPerson } from './compare-person.js';
import { DeclinedParts } from './declined-parts.js';
import { atOnce } from './pieces.js';
import { WordReader } from './reading/word-reader.js';

const fields: RosterField[] = ['full_name', 'mail'];
const person: KnownPerson = {
  ...{ id: 'p1', key: null, mail: 'p0@x.org', givenName: 'Ada', familyName: 'Osei', title: null, rank: null, department: null },
  ...{ specialty: null, subspecialty: null, stage: null, program: null, graduatesOn: null },
  ...{ hasRole: true, roleGiven: true, hasPlace: true, listed: true, flagged: true, listedElsewhere: false, leaving: false },
};
const how: HowToCheck = {
  ...{ kind: 'faculty', whole: true, words: new WordReader('faculty', new Map(), new Map()), declined: new DeclinedParts() },
};
const roster = (count: number) => ({
  header: ['Name', 'Mail'],
  rows: Array.from({ length: count }, (_, i) => ({ row: i + 2, cells: [`Given Family${i}`, `p${count - 1 - i}@x.org`] })),
});

it('shows 200 changes, those who change first, and counts all', () => {
  const { changes, counts, fields: concerned } = atOnce(checkRoster(roster(300), fields, [person], how));
  expect(changes).toHaveLength(200);
  expect(changes.map(({ kind }) => kind).indexOf('changed')).toBe(0);
  expect(counts).toEqual({ rows: 300, added: 299, changed: 1, unchanged: 0, rejected: 0, missing: 0 });
  expect(concerned.map(({ people }) => people)).toEqual([1, 1]);
});

it('finds nothing while mail or name have no column, and calls nobody missing', () => {
  expect(atOnce(checkRoster(roster(3), ['full_name', 'ignore'], [person], how)).counts).toEqual({
    ...{ rows: 3, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0 },
  });
});

it('has the same fingerprint for the same comparison, and another one once somebody changed', () => {
  const print = (over: Partial<KnownPerson>) => atOnce(checkRoster(roster(3), fields, [{ ...person, ...over }], how)).compared;
  expect(print({})).toBe(print({ title: 'Dean' }));
  expect(print({})).not.toBe(print({ familyName: 'Osei-Mensah' }));
});
