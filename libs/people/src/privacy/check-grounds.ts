import { policyLimits, type FieldProblem, type PolicyChange } from '@akin/contracts';

const day = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string | undefined): text is string {
  return text !== undefined && day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * What a policy that lets a group come first lacks: a document, a first day not before today, and a last day within a
 * year of it (domain/privacy.md, P3). Days are `YYYY-MM-DD` at the school.
 */
export function checkGrounds({ effectiveOn, reviewOn, documentId }: PolicyChange, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!documentId) problems.push({ field: 'documentId', message: 'Please add the advice this rests on, as a PDF.' });
  if (!isDay(effectiveOn) || effectiveOn < today)
    problems.push({ field: 'effectiveOn', message: 'Please choose a first day, today or later.' });
  else if (!isDay(reviewOn) || reviewOn <= effectiveOn || daysBetween(effectiveOn, reviewOn) > policyLimits.reviewDays)
    problems.push({
      field: 'reviewOn',
      message: 'Please choose a last day within a year of the first. After it the rules from before hold again.',
    });
  return problems;
}
