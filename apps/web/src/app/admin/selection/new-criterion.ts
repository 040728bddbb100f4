import type { Criterion } from '@akin/contracts';

/** A criterion of the school's own, with a code that none of the others has. */
export function newCriterion(others: readonly Criterion[]): Criterion {
  const codes = new Set(others.map(({ code }) => code));
  let number = 1;
  while (codes.has(`own_${number}`)) number++;
  return { code: `own_${number}`, kind: 'own', label: '', explanation: '' };
}
