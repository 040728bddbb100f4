import { requestLimits } from '@akin/contracts';
import type { FormProblem } from '@akin/ui';

export interface AskForm {
  need: string;
  hope: string;
  times: readonly string[];
  note: string;
}

/** The times people usually mean. */
export const usualTimes = ['Weekday mornings', 'Lunch', 'Evenings', 'Weekends'] as const;

/** The chosen times and the note about them as one line: `Evenings, weekends. By video after 6`. */
export function whenWords({ times, note }: Pick<AskForm, 'times' | 'note'>): string {
  const chosen = times.map((time, index) => (index === 0 ? time : time.toLowerCase())).join(', ');
  return [chosen, note.trim()].filter(Boolean).join('. ');
}

/** What keeps a request from being sent, field by field, in the order of the page. */
export function checkAsk(form: AskForm): FormProblem[] {
  const problems: FormProblem[] = [];
  const hope = form.hope.trim();
  if (!form.need) problems.push({ field: 'need', message: 'Choose what you need help with' });
  if (!hope) problems.push({ field: 'hope', message: 'Write a sentence about what you hope for' });
  if (hope.length > requestLimits.hope) {
    problems.push({ field: 'hope', message: `Shorten what you hope for to ${requestLimits.hope} characters` });
  }
  const when = whenWords(form);
  if (!when) problems.push({ field: 'when', message: 'Choose at least one time, or say when in your own words' });
  if (when.length > requestLimits.when) problems.push({ field: 'note', message: 'Say a little less about when you can meet' });
  return problems;
}
