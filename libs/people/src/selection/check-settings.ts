import type { FieldProblem, SelectionSettings } from '@akin/contracts';

/** What keeps these settings from being used, field by field; empty when nothing does. */
export function checkSettings({ asks, criteria }: SelectionSettings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (asks && criteria.length === 0)
    problems.push({ field: 'criteria', message: 'Please keep at least one criterion, or ask for no application.' });
  const codes = criteria.map(({ code }) => code);
  criteria.forEach(({ code, label }, at) => {
    if (label.trim() === '') problems.push({ field: `criteria.${at}.label`, message: 'Please give this criterion a name.' });
    if (codes.indexOf(code) !== at) problems.push({ field: `criteria.${at}.code`, message: 'This criterion is here twice.' });
  });
  return problems;
}
