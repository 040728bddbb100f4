import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '@akin/platform';

const allowed = 30;
const perMs = 60_000;

/**
 * Counts links that nobody ever made, by school. Guessing one is hopeless; this keeps the attempt cheap for us. A link
 * that was made is never counted, so whoever holds one is not kept out by somebody else's guessing.
 */
@Injectable()
export class WrongTries {
  private readonly seen = new Map<string, { since: number; count: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws Refusal `too_many` */
  note(schoolId: string): void {
    const now = this.clock.now().getTime();
    const known = this.seen.get(schoolId);
    const { since, count } = known && now - known.since < perMs ? known : { since: now, count: 0 };
    this.seen.set(schoolId, { since, count: count + 1 });
    if (count >= allowed) throw new Refusal('too_many');
  }
}
