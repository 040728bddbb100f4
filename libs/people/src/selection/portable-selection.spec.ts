import { newId } from '@akin/platform';
import { SealedTables } from '@akin/tenancy';
import { PortableSelection } from './portable-selection.service.js';
import { openSelection, sealSelection, type SelectionTable } from './seal-selection.js';

const tables = new SealedTables();
new PortableSelection(tables).onModuleInit();

const [here, there, id] = [newId(), newId(), newId()];
const said = { words: 'First in my family; ünïcode, too', met: ['background'] };

it.each<[SelectionTable, object, string]>([
  ['mentor_application', { id }, id],
  ['evidence', { id }, id],
  ['evidence_piece', { evidence_id: id, number: '3' }, `${id}:3`],
  ['nomination', { id }, id],
  ['mentor_event', { id }, id],
])('moves %s from one school to another', (table, key, place) => {
  const how = tables.of(table, ['sealed']);
  const row = { ...key, sealed: sealSelection({ table, schoolId: here, id: place }, said) };
  const opened = how?.open(row, here) ?? {};
  expect(JSON.parse(String(opened['sealed']))).toEqual(said);
  expect(how?.open(row, here)).toEqual(opened);
  expect(() => how?.open(row, there)).toThrow();
  const closed = how?.close(opened, there) ?? {};
  expect(openSelection({ table, schoolId: there, id: place }, String(closed['sealed']))).toEqual(said);
  expect(() => openSelection({ table, schoolId: there, id: newId() }, String(closed['sealed']))).toThrow();
});

it('leaves an event without words as it is', () => {
  const row = { id, sealed: null };
  expect(tables.of('mentor_event', ['sealed'])?.open(row, here)).toEqual(row);
  expect(tables.of('mentor_event', ['sealed'])?.close(row, there)).toEqual(row);
});

it('tells little by its length', () => {
  const place = { table: 'mentor_application' as const, schoolId: here, id };
  expect(sealSelection(place, ['a'])).toHaveLength(sealSelection(place, ['a much longer criterion than that']).length);
});
