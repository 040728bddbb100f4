import type { MatchedSpecialty } from '../../vocabulary/match-specialty.js';
import { termOf } from '../../vocabulary/vocabulary.js';
import type { ReadWord, WordReader } from './word-reader.js';

/**
 * What the columns of specialty and subspecialty say together. A word can mean another thing beside a specialty than
 * alone (`Cardiology` in pediatrics), and is read so unless the school decided otherwise.
 */
export function joinSpecialties(words: WordReader, specialty: ReadWord | null, subspecialty: ReadWord | null): MatchedSpecialty | null {
  const broad = specialty?.code ? parted(specialty.code) : null;
  if (!subspecialty?.code) return broad;
  const narrow = parted(subspecialty.code);
  if (broad === null) return narrow;
  if (broad.specialty === narrow.specialty) return narrow.subspecialty === null ? broad : narrow;
  const decided = subspecialty.how === 'chosen' || subspecialty.how === 'remembered';
  const within = decided ? null : words.narrowedTo(broad.specialty, subspecialty.word);
  // Several boards issue some certificates: a pediatrician can be certified in sleep medicine.
  const other = within ?? narrow.subspecialty;
  return other === null ? broad : { specialty: broad.specialty, subspecialty: other };
}

function parted(code: string): MatchedSpecialty {
  const parent = termOf('subspecialty', code)?.parent;
  return parent === undefined ? { specialty: code, subspecialty: null } : { specialty: parent, subspecialty: code };
}
