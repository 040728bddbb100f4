import type { FormProblem } from '@akin/ui';

const [least, most] = [10, 500];

/** What does not fit before a way back in is sent, by the ids of its fields. */
export function breakGlassProblems({ reason, typed }: { reason: string; typed: string }, slug: string): FormProblem[] {
  const problems: FormProblem[] = [];
  if (reason.length < least) problems.push({ field: 'break-glass-reason', message: 'Say in a few words why this is needed.' });
  if (reason.length > most) problems.push({ field: 'break-glass-reason', message: `Up to ${most} characters, please.` });
  if (typed !== slug) problems.push({ field: 'break-glass-slug', message: 'That is not the school’s short address.' });
  return problems;
}
