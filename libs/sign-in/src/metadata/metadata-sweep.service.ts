import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { Clock, log } from '@akin/platform';
import { currentSchool, OPERATOR_REALM } from '@akin/tenancy';
import { MetadataRefresh } from './metadata-refresh.service.js';

/** How often a process asks whether a realm's look is due. */
const askEveryMs = 60_000;
/** How many addresses a process waits for at once. */
const atOnce = 3;

/**
 * Keeps metadata fresh in the worker. A slow server elsewhere holds no school's mail up: looks go on beside the sweep,
 * few at once, and what finds no place is asked for again in the next round.
 */
@Injectable()
export class MetadataSweep implements OnModuleInit, OnModuleDestroy {
  private readonly asked = new Map<string, number>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly sweeps: Sweeps,
    private readonly refresh: MetadataRefresh,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('metadata', async () => this.begin());
  }

  async onModuleDestroy(): Promise<void> {
    await this.finished();
  }

  /** Begins to look for the school around the caller, and for the operator, who has no sweep of its own. */
  begin(): void {
    for (const realmId of [currentSchool().id, OPERATOR_REALM]) {
      const now = this.clock.now().getTime();
      if (this.running.size >= atOnce || now - (this.asked.get(realmId) ?? 0) < askEveryMs) continue;
      this.asked.set(realmId, now);
      const look = this.look(realmId).finally(() => this.running.delete(look));
      this.running.add(look);
    }
  }

  /** Waits until what was begun has come to an end. */
  async finished(): Promise<void> {
    await Promise.all(this.running);
  }

  private async look(realmId: string): Promise<void> {
    try {
      await this.refresh.refreshDue(realmId);
    } catch (problem) {
      log.warn({ room: 'sign-in', realmId, problem: (problem as Error).message }, 'metadata could not be looked after');
    }
  }
}
