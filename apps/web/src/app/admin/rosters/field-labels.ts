import type { RosterField } from '@akin/contracts';

/** What a column becomes, as the person choosing reads it. */
export const fieldLabels: Record<RosterField, string> = {
  key: 'Stable id (key)',
  mail: 'E-mail',
  given_name: 'First name',
  family_name: 'Last name',
  full_name: 'Full name',
  title: 'Academic rank or title',
  department: 'Department',
  specialty: 'Specialty',
  ignore: 'Leave out',
  identity: 'Never imported',
};

/** What a person may choose; `identity` is Akin's own answer and never a choice. */
export const choosableFields = (Object.keys(fieldLabels) as RosterField[]).filter((field) => field !== 'identity');
