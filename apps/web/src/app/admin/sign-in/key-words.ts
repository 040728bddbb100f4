import type { SignInKeyStep, SignInUpkeepView } from '@akin/contracts';
import type { TrailStep } from '@akin/ui';

type Keys = SignInUpkeepView['keys'];
type Use = Keys['certificates'][number]['use'];

/** What a key of ours is used for now. */
export const useWords: Record<Use, { label: string; tone: string }> = {
  signs: { label: 'In use', tone: 'tag--good' },
  coming: { label: 'Announced', tone: 'tag--info' },
  going: { label: 'Kept for a while', tone: '' },
};

const order: Record<Keys['stage'], SignInKeyStep> = { one: 'begin', coming: 'switch', going: 'finish' };

/** The step that comes next. */
export const keyStepOf = (stage: Keys['stage']): SignInKeyStep => order[stage];

/** What is asked before a step, and its button. */
export const keyStepWords: Record<SignInKeyStep, { button: string; asks: string; follows: string }> = {
  begin: {
    button: 'Announce a new key',
    asks: 'Announce a new key?',
    follows: 'It is added to our metadata beside the one in use. Nothing else changes, and nobody notices.',
  },
  switch: {
    button: 'Sign with the new key',
    asks: 'Sign with the new key from now on?',
    follows:
      'Do this once your identity provider knows the new key. If it does not yet, it will refuse what we send and nobody can sign in until it does.',
  },
  finish: {
    button: 'Remove the old key',
    asks: 'Remove the old key for good?',
    follows: 'What is still encrypted for the old key cannot be read any more. Do this once your identity provider uses the new one.',
  },
};

const titles: Record<SignInKeyStep, { title: string; text: string }> = {
  begin: { title: 'Announce the new key', text: 'Both keys stand in our metadata. The old one still signs.' },
  switch: {
    title: 'Sign with the new key',
    text: 'After your identity provider has read our metadata again: within a day if it does so by itself, else bring it there by hand. Both keys still open what is encrypted.',
  },
  finish: { title: 'Remove the old key', text: 'A day later. Then only the new one is left.' },
};

const steps = ['begin', 'switch', 'finish'] as const;

/** The change of a key as a trail: what is done, what comes next. */
export function keyTrail(stage: Keys['stage']): TrailStep[] {
  const now = steps.indexOf(keyStepOf(stage));
  return steps.map((step, at) => ({ ...titles[step], state: at < now ? 'done' : at === now ? 'now' : 'todo' }));
}
