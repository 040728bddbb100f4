import { exportAddress, type ExportFilter } from './export-address';

it.each<[ExportFilter, string]>([
  [{}, '/api/exports/people.csv'],
  [{ role: '', q: '', waiting: false, state: null }, '/api/exports/people.csv'],
  [{ role: 'mentor', q: 'O’Neil & Co', waiting: true }, '/api/exports/people.csv?role=mentor&q=O%E2%80%99Neil+%26+Co&waiting=true'],
])('%j', (filter, address) => expect(exportAddress('people', 'csv', filter)).toBe(address));

it('names the list and the format', () =>
  expect(exportAddress('mentors', 'xlsx', { state: 'in_review' })).toBe('/api/exports/mentors.xlsx?state=in_review'));
