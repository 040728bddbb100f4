import { eraseWaitDays, type InstitutionState, type OperatorAction } from '@akin/contracts';
import { Refusal } from '@akin/platform';

export type LifeCycleAction = 'suspend' | 'resume' | 'archive' | 'restore' | 'erase' | 'cancel_erase';

/** Where a school stands in its life. */
export interface Standing {
  state: InstitutionState;
  /** From this moment on an archived school is erased, and nothing can take that back. */
  eraseAfter: Date | null;
}

export interface Change {
  to: Standing;
  /** What the audit calls it. */
  action: OperatorAction;
}

/** A school and whether anybody has ever been at it: signed in, stood on its list, or came with an archive. */
export type UsedStanding = Standing & { used: boolean };

const day = 24 * 60 * 60_000;

const moves: Record<
  'suspend' | 'resume' | 'archive' | 'restore',
  { from: InstitutionState[]; to: InstitutionState; action: OperatorAction }
> = {
  suspend: { from: ['active'], to: 'suspended', action: 'suspended' },
  resume: { from: ['suspended'], to: 'active', action: 'resumed' },
  archive: { from: ['active', 'suspended'], to: 'archived', action: 'archived' },
  restore: { from: ['archived'], to: 'active', action: 'restored' },
};

/**
 * What an action makes of a school. Null when it is so already, so that pressing twice is pressing once.
 * @throws Refusal `school_not_ready` while the school is being set up, `erase_not_archived`, `erase_due` once the
 *   waiting time is over, `state_changed` for every other move that is not allowed
 */
export function changeState(action: LifeCycleAction, standing: Standing, now: Date): Change | null {
  const { state, eraseAfter } = standing;
  if (state === 'provisioning') throw new Refusal('school_not_ready');
  if (eraseAfter && eraseAfter <= now) throw new Refusal('erase_due');
  if (action === 'erase') return askForErasure(standing, now);
  if (action === 'cancel_erase') return eraseAfter && { to: { state, eraseAfter: null }, action: 'erase_cancelled' };
  const move = moves[action];
  if (move.from.includes(state)) return { to: { state: move.to, eraseAfter: null }, action: move.action };
  if (move.to === state) return null;
  throw new Refusal('state_changed');
}

function askForErasure({ state, eraseAfter }: Standing, now: Date): Change | null {
  if (state !== 'archived') throw new Refusal('erase_not_archived');
  if (eraseAfter) return null;
  return { to: { state, eraseAfter: new Date(now.getTime() + eraseWaitDays * day) }, action: 'erase_asked' };
}

/**
 * Lets a school nobody has ever been at go at once, whether its set-up is finished or not: a mistyped address need not
 * wait. Null when it is going already.
 * @throws Refusal `discard_used`
 */
export function discard({ eraseAfter, used }: UsedStanding, now: Date): Change | null {
  if (eraseAfter && eraseAfter <= now) return null;
  if (used) throw new Refusal('discard_used');
  return { to: { state: 'archived', eraseAfter: now }, action: 'discarded' };
}
