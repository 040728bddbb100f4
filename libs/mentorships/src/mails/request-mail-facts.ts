import type { PersonLine, SchoolWords } from '@akin/contracts';

/** What the mails about one request are worded from. Days are `YYYY-MM-DD`. */
export interface RequestMailFacts {
  learner: PersonLine;
  mentor: PersonLine;
  needLabel: string;
  hope: string;
  when: string;
  answerBy: string;
  /** What the mentor chose to add to the answer. */
  words: string | null;
  schoolWords: SchoolWords;
  /** Where the button leads. */
  url: string;
}
