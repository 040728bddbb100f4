import { Injectable } from '@nestjs/common';
import type { RosterKind } from '@akin/contracts';
import { checkRoster } from './check-roster.js';
import { DeclinedParts } from './declined-parts.js';
import { KnownPeople } from './known-people.repository.js';
import { each, inPieces, type Pieces } from './pieces.js';
import type { Seen } from './reading/check-rows.js';
import type { ParsedRoster, RosterRow } from './reading/parsed-roster.js';
import { WordReader } from './reading/word-reader.js';
import { RememberedReading } from './remembered-reading.repository.js';
import { writeRows } from './roster-rows.js';
import type { Findings, RosterAtWork } from './roster-work.repository.js';
import type { RosterWordChoices } from '@akin/contracts';

/** Finds out what saving a roster would do. */
@Injectable()
export class RosterFindings {
  constructor(
    private readonly known: KnownPeople,
    private readonly remembered: RememberedReading,
  ) {}

  /** No unit needs to be open: people are looked at once more before they are saved. */
  async find(roster: RosterAtWork, parsed: ParsedRoster, seen?: Seen): Promise<Findings> {
    const { kind, whole, columns, chosen } = roster;
    const fields = columns.map(({ field }) => field);
    const words = await this.wordReader(kind, chosen);
    const { people, stamp } = await this.known.beside(kind);
    const how = { kind, whole, words, declined: new DeclinedParts(roster.declined) };
    const { rejected, ...found } = await inPieces(checkRoster(parsed, fields, people, how, seen));
    const rows = await inPieces(thoseOf(parsed.rows, rejected));
    return { ...found, beside: stamp, rejects: await inPieces(writeRows(rows)) };
  }

  private async wordReader(kind: RosterKind, chosen: RosterWordChoices['words']): Promise<WordReader> {
    return new WordReader(kind, await this.remembered.words(kind), wordsByKey(chosen));
  }
}

/** By the key under which words are looked up. */
export function wordsByKey(words: RosterWordChoices['words']): Map<string, string | null> {
  return new Map(words.map(({ field, word, code }) => [WordReader.keyOf(field, word), code]));
}

/** A roster's rows with the names of their columns. */
export function parsedOf(roster: Pick<RosterAtWork, 'columns'>, rows: RosterRow[]): ParsedRoster {
  return { header: roster.columns.map(({ name }) => name), rows };
}

function* thoseOf(rows: readonly RosterRow[], numbers: readonly number[]): Pieces<RosterRow[]> {
  const wanted = new Set(numbers);
  const found: RosterRow[] = [];
  if (wanted.size > 0) yield* each(rows, (row) => wanted.has(row.row) && found.push(row));
  return found;
}
