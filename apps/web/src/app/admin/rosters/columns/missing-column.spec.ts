import type { RosterField } from '@akin/contracts';
import { missingColumn } from './missing-column';

describe('missingColumn', () => {
  it.each<[RosterField[], string | null]>([
    [['mail', 'full_name'], null],
    [['mail', 'given_name', 'family_name', 'ignore'], null],
    [['key', 'department'], 'Tell us which columns hold the e-mail and the name.'],
    [['full_name'], 'Tell us which column holds the e-mail.'],
    [['mail', 'given_name'], 'Tell us which column holds the last name.'],
    [['mail', 'family_name'], 'Tell us which column holds the first name.'],
    [['mail', 'title'], 'Tell us which column holds the name.'],
  ])('%j: %s', (fields, expected) => {
    expect(missingColumn(fields.map((field) => ({ field })))).toBe(expected);
  });
});
