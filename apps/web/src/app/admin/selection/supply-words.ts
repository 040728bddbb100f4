import type { SchoolWords, SupplyView } from '@akin/contracts';
import { count } from '../../wording/count';

export interface SupplyWords {
  text: string;
  /** Part of the goal that is reached, 0 to 100; null where there is none. */
  percent: number | null;
  /** Those who are on their way; null when nobody is. */
  coming: string | null;
  /** Applications that wait for this reader; null when none do. */
  review: string | null;
}

/** Where a school stands against the mentors its class size asks for, and who is on their way. */
export function supplyWords({ target, counts, toReview }: SupplyView, words: SchoolWords): SupplyWords {
  const percent = target === null ? null : Math.min(100, Math.round((counts.active / target) * 100));
  return { text: goal(counts.active, target, words), percent, coming: coming(counts), review: review(toReview) };
}

function goal(active: number, target: number | null, { mentor, mentors }: SchoolWords): string {
  const now = `${count(active)} active ${active === 1 ? mentor : mentors}`;
  if (target === null) return `${now}. There is no goal for historically Black schools.`;
  if (active >= target) return `${now}. The goal for your class size, ${target}, is reached.`;
  return `${now} of ${target}, the goal for your class size. ${count(target - active)} to go.`;
}

function coming(counts: SupplyView['counts']): string | null {
  const parts = [
    [counts.training, 'in training'],
    [counts.approved, 'approved'],
    [counts.in_review + counts.applied, 'applied'],
    [counts.paused, 'taking a pause'],
    [counts.invited, 'invited'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
  return said.length > 0 ? `On their way or away: ${said.join(', ')}.` : null;
}

function review(toReview: number | null): string | null {
  if (!toReview) return null;
  return toReview === 1 ? 'One application waits for a reviewer.' : `${count(toReview)} applications wait for a reviewer.`;
}
