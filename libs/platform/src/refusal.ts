import { refusalSentences, type ErrorBody, type RefusalCode } from '@akin/contracts';

/**
 * The one error class: a clear no, with a stable code and a sentence for people.
 * `detail` travels to the client, so it never holds personal data.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: ErrorBody['detail'],
  ) {
    super(refusalSentences[code]);
    this.name = 'Refusal';
  }
}

/** Refuses input with one problem per field, each a sentence for the person who typed it. */
export function badInput(...fields: { field: string; message: string }[]): Refusal {
  return new Refusal('bad_input', { fields });
}
