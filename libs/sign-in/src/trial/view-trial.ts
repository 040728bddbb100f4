import type { TrialView } from '@akin/contracts';
import { wordsFor } from '../refusals/reason-words.js';
import type { TrialFacts } from './describe-trial.js';
import { maskValue } from './mask-value.js';

/** What was prepared was changed while the person was away at the identity provider. */
export const draftChanged = 'draft_changed';

/** What the one who prepares sees; values only when they asked for them. */
export function viewTrial(facts: TrialFacts, masked: boolean): TrialView {
  const say = (value: string) => (masked ? maskValue(value) : value);
  return {
    ...facts,
    problem: facts.problem === null ? null : { reason: facts.problem, ...explained(facts.problem) },
    identifier: facts.identifier && { ...facts.identifier, value: say(facts.identifier.value) },
    fields: facts.fields.map((field) => ({ ...field, values: field.values.map(say) })),
    attributes: facts.attributes.map((attribute) => ({ ...attribute, values: attribute.values.map(say) })),
    masked,
  };
}

function explained(reason: string): { sentence: string; remedy: string } {
  if (reason === draftChanged)
    return {
      sentence: 'What is prepared was changed while you were away, so this answer could not be judged.',
      remedy: 'What to do: look over what is there now and test once more.',
    };
  const { sentence, remedy } = wordsFor(reason);
  return { sentence, remedy };
}
