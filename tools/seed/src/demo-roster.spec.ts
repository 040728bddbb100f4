import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { workspaceRoot } from '@akin/platform';
import { demoRoster, troubledRoster } from './demo-roster.js';
import { sampleRosters } from './sample-rosters.js';
import { demoPersonas } from './testing/demo-personas.js';

const read = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

describe('demoRoster', () => {
  const rows = read(demoRoster('lakeside', 100));

  it('has as many people as asked, all different, all of that school', () => {
    expect(rows).toHaveLength(100);
    expect(new Set(rows.map((row) => row['Primary E-mail'])).size).toBe(100);
    expect(new Set(rows.map((row) => row['EMPL_ID'])).size).toBe(100);
    expect(rows.every((row) => /^[^@ ]+@lakeside\.example$/.test(row['Primary E-mail'] ?? ''))).toBe(true);
    expect(rows.every((row) => row['Last Name'] && row['First Name'] && row['Dept'] && row['Rank'])).toBe(true);
  });

  it('begins with the mentors one can sign in as', async () => {
    const mentors = (await demoPersonas('lakeside')).filter(({ name }) => name.startsWith('mentor'));
    expect(rows.slice(0, 3).map((row) => [row['Primary E-mail'], row['First Name'], row['Last Name']])).toEqual(
      mentors.map(({ mail, givenName, familyName }) => [mail, givenName, familyName]),
    );
  });

  it('is the same every time, and another school has other people', () => {
    expect(demoRoster('lakeside', 100)).toBe(demoRoster('lakeside', 100));
    const names = (text: string) => read(text).map((row) => `${row['First Name']} ${row['Last Name']}`);
    expect(names(demoRoster('elsewhere', 50))).not.toEqual(names(demoRoster('lakeside', 50)));
  });

  it('can be as small as one, and as large as a university', () => {
    expect(new Set(read(demoRoster('vast', 4000)).map((row) => row['Primary E-mail'])).size).toBe(4000);
    expect(read(demoRoster('tiny', 1))).toMatchObject([{ 'Primary E-mail': 'mentor1@tiny.example' }]);
  });
});

it('troubledRoster has an identity column and exactly three rows that cannot be taken', () => {
  const rows = read(troubledRoster('lakeside', 40));
  expect(Object.keys(rows[0] ?? {})).toContain('Ethnicity');
  const mails = rows.map((row) => row['Primary E-mail'] ?? '');
  expect(mails.filter((mail) => !/^[^@ ]+@lakeside\.example$/.test(mail))).toHaveLength(2);
  const keys = rows.map((row) => row['EMPL_ID']);
  expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toHaveLength(1);
});

it.each(Object.entries(sampleRosters()))('%s on disk is what would be written today', (name, text) => {
  expect(readFileSync(join(workspaceRoot(), 'tools/seed/rosters', name), 'utf8')).toBe(text);
});
