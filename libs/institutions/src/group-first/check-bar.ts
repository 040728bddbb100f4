import type { FieldProblem, GroupFirstChange } from '@akin/contracts';

/** What is missing before a school may be barred: by which law, and why. To allow it again takes no word. */
export function checkBar({ barred, jurisdiction, reason }: GroupFirstChange): FieldProblem[] {
  if (!barred) return [];
  const problems: FieldProblem[] = [];
  if (!jurisdiction?.trim()) problems.push({ field: 'jurisdiction', message: 'Please name the state or the law this follows.' });
  if ((reason?.trim().length ?? 0) < 10) problems.push({ field: 'reason', message: 'Please say in a few words why; the school reads it.' });
  return problems;
}
