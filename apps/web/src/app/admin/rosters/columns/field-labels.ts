import { fieldsOfKind, rosterFields, rosterKinds, type RosterField, type RosterKind } from '@akin/contracts';

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
  subspecialty: 'Subspecialty',
  stage: 'Stage of training',
  program: 'Program',
  graduation: 'Expected graduation',
  ignore: 'Leave out',
  identity: 'Never imported',
};

/** What a column of such a roster may become; `identity` is Akin's own answer and never a choice. */
export function choosableFields(kind: RosterKind): RosterField[] {
  const others = rosterKinds.filter((other) => other !== kind).flatMap((other) => fieldsOfKind[other]);
  return rosterFields.filter((field) => field !== 'identity' && !others.includes(field));
}
