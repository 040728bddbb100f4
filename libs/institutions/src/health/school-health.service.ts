import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { currentSchool, Registry } from '@akin/tenancy';
import { DeliveryFiguresRepository } from './delivery-figures.repository.js';

/** Often enough that mail which stopped shows before a quarter of an hour is over; seldom enough for a thousand schools. */
const everyMs = 30_000;

/** A school is not called failing for ever because of one address that did not exist. */
const failedForMs = 30 * 24 * 60 * 60_000;

/** Tells the registry, in counts, how each school's mail and events are getting on. */
@Injectable()
export class SchoolHealth implements OnModuleInit {
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly sweeps: Sweeps,
    private readonly figures: DeliveryFiguresRepository,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('school health', () => this.take());
  }

  /** Counts for the school around the caller, outside of any unit of its own, and at most twice a minute. */
  async take(): Promise<void> {
    const { id } = currentSchool();
    const now = this.clock.now();
    if (now.getTime() - (this.taken.get(id) ?? 0) < everyMs) return;
    this.taken.set(id, now.getTime());
    await this.registry.recordDelivery(id, await this.figures.count(new Date(now.getTime() - failedForMs)), now);
  }
}
