import { matchSpecialty, type MatchedSpecialty } from '../../vocabulary/match-specialty.js';
import { termLabel, termOf } from '../../vocabulary/vocabulary.js';
import type { ReadWord } from './word-reader.js';

/**
 * What the columns of specialty and subspecialty say together. A word can mean another thing beside a specialty than
 * alone (`Cardiology` in pediatrics), and is read so unless the school decided otherwise.
 */
export function joinSpecialties(specialty: ReadWord | null, subspecialty: ReadWord | null): MatchedSpecialty | null {
  const broad = specialty?.code ? parted(specialty.code) : null;
  if (!subspecialty?.code) return broad ?? (specialty && subspecialty ? null : broad);
  const narrow = parted(subspecialty.code);
  if (broad === null || broad.specialty === narrow.specialty) return narrow.subspecialty ? narrow : (broad ?? narrow);
  if (subspecialty.how === 'guessed' || subspecialty.how === 'exact') {
    const together = matchSpecialty(`${termLabel('specialty', broad.specialty)} - ${termLabel('subspecialty', subspecialty.code)}`);
    if (together?.specialty === broad.specialty && together.subspecialty !== null) return together;
  }
  // Several boards issue some certificates: a pediatrician can be certified in sleep medicine.
  return narrow.subspecialty ? { specialty: broad.specialty, subspecialty: narrow.subspecialty } : broad;
}

function parted(code: string): MatchedSpecialty {
  const parent = termOf('subspecialty', code)?.parent;
  return parent === undefined ? { specialty: code, subspecialty: null } : { specialty: parent, subspecialty: code };
}
