import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock, localDay, log } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool, inSchool, type School } from '@akin/tenancy';
import { facetOf } from '../../vocabulary/vocabulary.js';
import { ReadingsRepository, type Reading } from './readings.repository.js';

/** Somebody's facets that a page just showed. */
export interface Shown {
  subjectId: string;
  facets: readonly string[];
}

/** Together every half second: a page of results names many people, and nobody waits for its rows. */
const writeEveryMs = 500;
/** As many rows are written at a time: whoever is answered meanwhile does not wait for thousands. */
const atOnce = 100;

interface Waiting {
  school: School;
  readings: Map<string, Reading>;
}

/** Notes who was shown somebody else's answers about who they are, so that the person can see it. Facets only, never an answer. */
@Injectable()
export class Readings implements OnModuleInit, BeforeApplicationShutdown {
  private waiting = new Map<string, Waiting>();
  private writing: NodeJS.Timeout | undefined;

  constructor(
    private readonly readings: ReadingsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.writing = setInterval(() => void this.write(), writeEveryMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.writing);
    await this.write();
  }

  /** Costs no look-up and no wait: the rows are written a moment later. Looking at oneself is no reading. */
  note({ personId }: Actor, shown: readonly Shown[]): void {
    const school = currentSchool();
    const at = this.clock.now();
    const day = localDay(at, school.timeZone);
    const { readings } = this.of(school);
    for (const { subjectId, facets } of shown) {
      const told = facets.filter(isIdentity);
      if (subjectId === personId || told.length === 0) continue;
      take(readings, { subjectId, readerId: personId, facets: told, day, times: 1, at });
    }
  }

  /** Writes what waits; what cannot be written now waits for the next time. */
  async write(): Promise<void> {
    const now = [...this.waiting.values()].filter(({ readings }) => readings.size > 0);
    this.waiting = new Map();
    for (const { school, readings } of now) {
      const rows = [...readings.values()];
      for (let from = 0; from < rows.length; from += atOnce) await this.writeSome(school, rows.slice(from, from + atOnce));
    }
  }

  private async writeSome(school: School, readings: readonly Reading[]): Promise<void> {
    try {
      await inSchool(school, () => this.readings.add(readings));
    } catch (problem) {
      log.warn({ problem: (problem as Error).message }, 'readings wait for the next time');
      this.putBack(school, readings);
    }
  }

  private of(school: School): Waiting {
    const waiting = this.waiting.get(school.id) ?? { school, readings: new Map<string, Reading>() };
    this.waiting.set(school.id, waiting);
    return waiting;
  }

  private putBack(school: School, missed: Iterable<Reading>): void {
    const { readings } = this.of(school);
    for (const reading of missed) take(readings, reading);
  }
}

/** Puts a reading with what else waits about the same two and the same day. */
function take(readings: Map<string, Reading>, reading: Reading): void {
  const key = `${reading.subjectId} ${reading.readerId} ${reading.day}`;
  const known = readings.get(key);
  readings.set(key, {
    ...reading,
    facets: [...new Set([...(known?.facets ?? []), ...reading.facets])],
    times: (known?.times ?? 0) + reading.times,
  });
}

/** A facet the school added is about identity unless it says otherwise; noting one too many harms nobody. */
function isIdentity(facet: string): boolean {
  return facetOf(facet)?.identity ?? true;
}
