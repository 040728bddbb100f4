import type { RosterColumn, RosterField } from '@akin/contracts';

/** What must be told about a roster's columns before its people can be read, in words; null when nothing is missing. */
export function missingColumn(columns: Pick<RosterColumn, 'field'>[]): string | null {
  const has = (field: RosterField) => columns.some((column) => column.field === field);
  const named = has('full_name') || (has('given_name') && has('family_name'));
  if (!has('mail') && !named) return 'Tell us which columns hold the e-mail and the name.';
  if (!has('mail')) return 'Tell us which column holds the e-mail.';
  if (named) return null;
  if (has('given_name')) return 'Tell us which column holds the last name.';
  if (has('family_name')) return 'Tell us which column holds the first name.';
  return 'Tell us which column holds the name.';
}
