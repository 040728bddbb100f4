import type { SignInDraftView } from '@akin/contracts';

export const stepNames = ['ours', 'theirs', 'asks', 'test', 'on'] as const;
export type StepName = (typeof stepNames)[number];

/** `usual`: nobody needs to touch it, and it is nothing to tick off before the test has shown that it fits. */
export type StepState = 'done' | 'now' | 'usual' | 'todo';

/**
 * Where each step stands; exactly one is `now`. Ours are given when somebody says so, when they were given for what is on
 * already, or when an answer came back, which no identity provider sends to a stranger. Theirs alone say nothing of it.
 */
export function stepStates(draft: Pick<SignInDraftView, 'idp' | 'trial' | 'ready'>, oursAreGiven: boolean): Record<StepName, StepState> {
  const { idp, trial, ready } = draft;
  const done = { ours: oursAreGiven || trial !== null, theirs: idp !== null, test: ready, on: false };
  const now = (['ours', 'theirs', 'test', 'on'] as const).find((step) => !done[step]);
  const state = (step: keyof typeof done): StepState => (step === now ? 'now' : done[step] ? 'done' : 'todo');
  return { ours: state('ours'), theirs: state('theirs'), asks: ready ? 'done' : 'usual', test: state('test'), on: state('on') };
}

/** The one step to go on with. */
export const nextStep = (states: Record<StepName, StepState>): StepName => stepNames.find((step) => states[step] === 'now') ?? 'on';
