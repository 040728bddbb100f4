import type { RecordAnswer } from './read-record.js';

/** Looks a TXT record up; also the Nest token, so that an installation can put another way in its place. */
export abstract class DomainCheck {
  /** Never throws: a name server that does not answer is an answer too. */
  abstract look(name: string): Promise<RecordAnswer>;
}
