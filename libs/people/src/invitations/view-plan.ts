import type { InvitationPlan } from '@akin/contracts';
import { daysToCome, howManyNow } from './due-invitations.js';
import type { StoredPlan } from './invitation-plans.repository.js';

/** A round as it is shown. */
export function viewPlan(plan: StoredPlan, madeBy: string | null, now: Date, timeZone: string): InvitationPlan {
  const { id, madeAt, people, sent, greeting, signedBy, replyTo } = plan;
  const state = stateOf(plan, now, timeZone);
  const days = plan.state === 'open' ? daysToCome(plan, plan.left, now, timeZone) : [];
  return { id, state, madeAt: madeAt.toISOString(), madeBy, people, sent, days, words: { greeting, signedBy, replyTo } };
}

function stateOf(plan: StoredPlan, now: Date, timeZone: string): InvitationPlan['state'] {
  if (plan.state === 'done') return 'sent';
  if (plan.state !== 'open') return plan.state;
  return plan.sent === 0 && howManyNow(plan, now, timeZone) === 0 ? 'planned' : 'sending';
}
