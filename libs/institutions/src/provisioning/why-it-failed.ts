import { Refusal } from '@akin/platform';

/** Why a step failed, as the operator reads it. */
export function whyItFailed(problem: unknown): string {
  const fields = problem instanceof Refusal ? (problem.detail?.fields ?? []).map(({ message }) => message) : [];
  return [problem instanceof Error ? problem.message : String(problem), ...fields].join(' ');
}
