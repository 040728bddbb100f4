import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { currentSchool, OPERATOR_REALM } from '@akin/tenancy';
import { Refusals } from './refusals.service.js';

const everyMs = 60 * 60_000;

/** Forgets old refusals in the worker, once an hour for each school and for the operator, who has no sweep of its own. */
@Injectable()
export class RefusalsSweep implements OnModuleInit {
  private readonly cleared = new Map<string, number>();

  constructor(
    private readonly sweeps: Sweeps,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('refused sign-ins', () => this.clear());
  }

  async clear(): Promise<void> {
    if (this.due(currentSchool().id)) await this.refusals.clear('school');
    if (this.due(OPERATOR_REALM)) await this.refusals.clear('operator');
  }

  private due(realmId: string): boolean {
    const now = this.clock.now().getTime();
    if (now - (this.cleared.get(realmId) ?? 0) < everyMs) return false;
    this.cleared.set(realmId, now);
    return true;
  }
}
