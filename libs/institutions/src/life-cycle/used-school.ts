/**
 * SQL on `institution`: whether anybody has ever been there. A school that came with an archive counts as used, because
 * its figures and its last sign-in are counted anew and may not be there yet.
 */
export const usedSchool = `(last_sign_in_at is not null or mentors + learners + relationships > 0
  or exists (select 1 from operator_audit a where a.institution_id = institution.id and a.action = 'imported'))`;
