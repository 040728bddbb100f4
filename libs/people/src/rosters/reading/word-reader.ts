import type { RosterKind, RosterWord, WordField } from '@akin/contracts';
import { matchSpecialty } from '../../vocabulary/match-specialty.js';
import { readRank } from './read-rank.js';
import { readStage } from './read-stage.js';
import { rosterTermLabel } from './roster-terms.js';
import { plainWords } from './words.js';

/** How words are read: the code of a term, or null, and whence we know. */
export interface ReadWord extends Pick<RosterWord, 'word' | 'code' | 'label' | 'how'> {
  /** As people will read it. */
  shown: string;
}

/** By `WordReader.keyOf`; null stands for words that are kept as they are. */
export type KnownWords = ReadonlyMap<string, string | null>;

/**
 * Reads the free words of a roster as terms. What the school chose for this roster comes first, then what it chose for
 * earlier ones, then our guess; words we are not sure of are kept as they are.
 */
export class WordReader {
  private readonly read: Record<WordField, Map<string, ReadWord>> = {
    title: new Map(),
    specialty: new Map(),
    subspecialty: new Map(),
    stage: new Map(),
  };

  private readonly narrowed = new Map<string, string | null>();

  constructor(
    readonly kind: RosterKind,
    private readonly remembered: KnownWords,
    private readonly chosen: KnownWords,
  ) {}

  /** Ways of writing that differ in capitals, accents and punctuation only are one. */
  static keyOf(field: WordField, word: string): string {
    return `${field}:${plainWords(word)}`;
  }

  /** How these words are read; asked for often, found out once. */
  wordOf(field: WordField, word: string): ReadWord {
    const read = this.read[field];
    let found = read.get(word);
    if (found === undefined) read.set(word, (found = this.find(field, word)));
    return found;
  }

  /** The subspecialty that words mean beside this specialty, when they mean one of it there. */
  narrowedTo(specialty: string, word: string): string | null {
    const at = `${specialty}:${word}`;
    let code = this.narrowed.get(at);
    if (code === undefined) {
      const match = matchSpecialty(`${rosterTermLabel('specialty', specialty) ?? ''} - ${word}`);
      this.narrowed.set(at, (code = match?.specialty === specialty ? match.subspecialty : null));
    }
    return code;
  }

  private find(field: WordField, word: string): ReadWord {
    const key = WordReader.keyOf(field, word);
    return (
      known(field, word, this.chosen.get(key), 'chosen') ?? known(field, word, this.remembered.get(key), 'remembered') ?? guess(field, word)
    );
  }
}

/** A term that has gone since it was chosen is as if it had not been. */
function known(field: WordField, word: string, code: string | null | undefined, how: 'chosen' | 'remembered'): ReadWord | null {
  if (code === undefined) return null;
  if (code === null) return { word, code, label: null, how, shown: word };
  const label = rosterTermLabel(field, code);
  return label === undefined ? null : { word, code, label, how, shown: label };
}

function guess(field: WordField, word: string): ReadWord {
  const found = guessed(field, word);
  const label = found && rosterTermLabel(field, found.code);
  if (!found || !label) return { word, code: null, label: null, how: 'none', shown: word };
  const same = [label, found.code].some((text) => plainWords(text) === plainWords(word));
  return { word, code: found.code, label, how: same ? 'exact' : 'guessed', shown: found.shown ?? label };
}

function guessed(field: WordField, word: string): { code: string; shown?: string } | null {
  if (field === 'title') {
    const rank = readRank(word);
    return rank && { code: rank.code, shown: rank.title };
  }
  if (field === 'stage') {
    const code = readStage(word);
    return code === null ? null : { code };
  }
  const match = matchSpecialty(word);
  return match && { code: match.subspecialty ?? match.specialty };
}
