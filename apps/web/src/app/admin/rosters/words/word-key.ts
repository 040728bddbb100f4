import type { RosterWord } from '@akin/contracts';

/** What tells one way of writing from all others of a roster. */
export const wordKey = ({ field, word }: Pick<RosterWord, 'field' | 'word'>) => `${field}:${word}`;
