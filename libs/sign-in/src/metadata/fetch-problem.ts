/** Why a document was not fetched, each with a sentence for the person who gave the address. */
export const fetchProblems = {
  not_an_address: 'This is not a web address.',
  not_https: 'Metadata is read from https addresses only.',
  // One sentence for a name that does not exist and one that leads inside, so that nobody learns our network from it.
  not_public: 'There is no server on the public internet at this address.',
  unreachable: 'The server at this address does not answer.',
  certificate: 'The server at this address has no certificate that browsers would trust.',
  too_slow: 'The server took too long. We wait ten seconds.',
  too_large: 'What is at this address is larger than one identity provider needs.',
  too_many_redirects: 'This address leads on too often. Please give the one where the metadata is.',
  refused: 'The server at this address did not give us a document.',
} as const;

export type FetchProblemCode = keyof typeof fetchProblems;

/** A document that was not fetched. */
export class FetchProblem extends Error {
  constructor(readonly code: FetchProblemCode) {
    super(fetchProblems[code]);
    this.name = 'FetchProblem';
  }
}
