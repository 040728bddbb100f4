import type { MentorAct, MentorState, OfficeAct } from '@akin/contracts';

/** Who moves a mentor on: themselves, those who run the program, a reviewer, or the calendar. */
export type Mover = 'mentor' | 'office' | 'reviewer' | 'time';

export interface Move {
  from: readonly MentorState[];
  to: MentorState;
  by: readonly Mover[];
}

const undecided = ['invited', 'applied', 'in_review'] as const;
const underWay = [...undecided, 'approved', 'training'] as const;

/** The life of a mentor: every way from one state to another. What is not here does not happen. */
export const moves = {
  apply: { from: ['invited'], to: 'applied', by: ['mentor'] },
  withdraw: { from: ['applied', 'in_review'], to: 'invited', by: ['mentor'] },
  begin_review: { from: ['applied'], to: 'in_review', by: ['reviewer'] },
  approve: { from: ['applied', 'in_review'], to: 'approved', by: ['reviewer'] },
  decline: { from: ['applied', 'in_review'], to: 'invited', by: ['reviewer'] },
  train: { from: [...undecided, 'approved'], to: 'training', by: ['mentor'] },
  activate: { from: underWay, to: 'active', by: ['mentor'] },
  pause: { from: ['active'], to: 'paused', by: ['mentor'] },
  resume: { from: ['paused'], to: 'active', by: ['mentor'] },
  /** On the day the mentor chose. */
  come_back: { from: ['paused'], to: 'active', by: ['time'] },
  retire: { from: [...underWay, 'active', 'paused'], to: 'retired', by: ['mentor', 'office'] },
  return: { from: ['retired'], to: 'invited', by: ['mentor', 'office'] },
  /** Somebody who took part before is not asked a second time. */
  return_known: { from: ['retired'], to: 'approved', by: ['mentor', 'office'] },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** What a school asks before learners can find a mentor. */
export interface Gate {
  asks: boolean;
  trains: boolean;
}

/** A mentor, as far as it decides where they may go. */
export interface Standing {
  state: MentorState;
  trainedAt: Date | null;
}

/** What keeps a mentor from being found by learners, apart from their profile; null when nothing does. */
export function hindrance({ state, trainedAt }: Standing, { asks, trains }: Gate): 'selection_first' | 'training_first' | null {
  if (asks && includes(undecided, state)) return 'selection_first';
  return trains && trainedAt === null && includes(underWay, state) ? 'training_first' : null;
}

/** What a mentor may do now, in the order it is offered. */
export function mentorMay(standing: Standing, gate: Gate): MentorAct[] {
  const { state } = standing;
  const can = (act: MentorAct) => includes(moves[act].from, state);
  const may: MentorAct[] = [];
  if (gate.asks && can('apply')) may.push('apply');
  if (can('withdraw')) may.push('withdraw');
  if (mayTrain(standing, gate)) may.push('train');
  if (can('activate') && hindrance(standing, gate) === null) may.push('activate');
  return [...may, ...(['resume', 'pause', 'return', 'retire'] as const).filter(can)];
}

/** Whether the mentor may begin the school's training: where there is one, and not before the school has said yes. */
export function mayTrain({ state, trainedAt }: Standing, { asks, trains }: Gate): boolean {
  return trains && trainedAt === null && includes(moves.train.from, state) && !(asks && includes(undecided, state));
}

/** What those who run the program may do with a mentor's part. */
export function officeMay(standing: Standing, gate: Gate): OfficeAct[] {
  const { state } = standing;
  const may: OfficeAct[] = [];
  if (hindrance(standing, gate) === 'training_first') may.push('trained');
  return [...may, ...(['retire', 'return'] as const).filter((act) => includes(moves[act].from, state))];
}

function includes(states: readonly MentorState[], state: MentorState): boolean {
  return states.includes(state);
}
