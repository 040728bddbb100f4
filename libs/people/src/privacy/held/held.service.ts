import { Injectable } from '@nestjs/common';
import { readingLimit, type HeldPart, type HeldView, type IdentityReading } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { SchoolVocabulary } from '../../vocabulary/school-vocabulary.service.js';
import { ReadingsRepository } from '../readings/readings.repository.js';
import { Readings } from '../readings/readings.service.js';
import { HeldParts, type HeldSource } from './held-parts.service.js';

const everyReading = 100_000;

/** Everything held about a person, for that person alone. */
@Injectable()
export class Held {
  constructor(
    private readonly db: TenantDb,
    private readonly parts: HeldParts,
    private readonly readings: ReadingsRepository,
    private readonly notes: Readings,
    private readonly accounts: Accounts,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** Parts there is nothing in are told as well: that nothing is held is worth knowing. */
  view(actor: Actor): Promise<HeldView> {
    return this.tell(actor, readingLimit);
  }

  /** As `view`, with every reading. */
  whole(actor: Actor): Promise<HeldView> {
    return this.tell(actor, everyReading);
  }

  /** Erases one part at once. @throws Refusal `not_found`, `has_to_stay` */
  erase(actor: Actor, part: string): Promise<HeldView> {
    return this.db.run(async () => {
      const source = this.parts.find(part);
      if (source === undefined) throw new Refusal('not_found');
      if (source.erase === undefined) throw new Refusal('has_to_stay');
      await source.erase(actor.personId);
      return this.view(actor);
    });
  }

  private async tell({ personId }: Actor, limit: number): Promise<HeldView> {
    await this.notes.write();
    return this.db.run(async () => {
      const parts: HeldPart[] = [];
      for (const source of this.parts.all()) parts.push(await tellPart(source, personId));
      const readings = await this.readingsOf(personId, limit);
      return { parts, readings, readingsInAll: await this.readings.count(personId) };
    });
  }

  private async readingsOf(personId: string, limit: number): Promise<IdentityReading[]> {
    const rows = await this.readings.of(personId, limit);
    const readers = await this.accounts.findMany([...new Set(rows.map(({ readerId }) => readerId))]);
    const names = new Map(readers.map(({ id, name }) => [id, name]));
    const words = await this.vocabulary.lexicon();
    return rows.map(({ day, readerId, facets, times }) => ({
      on: day,
      reader: names.get(readerId) ?? 'Somebody who has left',
      facets: facets.map((facet) => words.facetLabel(facet)),
      times,
    }));
  }
}

async function tellPart({ part, title, why, erasing, after, ...source }: HeldSource, personId: string): Promise<HeldPart> {
  return { part, title, why, erasing, after, facts: await source.facts(personId) };
}
