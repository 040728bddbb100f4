import { Injectable } from '@nestjs/common';
import { atMinute, Clock, minutesOfDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { daysToCome } from './due-invitations.js';
import { InvitationPlansRepository, type StoredPlan } from './invitation-plans.repository.js';
import type { Standing } from './standing.repository.js';

/** When those who wait in a round will be written to. */
@Injectable()
export class PlannedDays {
  constructor(
    private readonly clock: Clock,
    private readonly plans: InvitationPlansRepository,
  ) {}

  /** By person. Whose round is held is not among them. */
  async of(people: readonly Standing[]): Promise<Map<string, Date>> {
    const waiting = people.filter(({ state }) => state === 'planned');
    const moments = new Map<string, Date>();
    for (const planId of new Set(waiting.flatMap((person) => person.planId ?? []))) {
      const plan = await this.plans.find(planId);
      if (plan?.state !== 'open') continue;
      const momentOf = this.momentsOf(plan);
      for (const { personId, turn } of waiting.filter((person) => person.planId === planId)) moments.set(personId, momentOf(turn));
    }
    return moments;
  }

  /** @returns when the so-manieth of those who are left will be written to, counted from 1 */
  private momentsOf(plan: StoredPlan): (turn: number) => Date {
    const [now, { timeZone }] = [this.clock.now(), currentSchool()];
    const days = daysToCome(plan, plan.left, now, timeZone);
    const hour = minutesOfDay(plan.startAt, timeZone);
    return (turn) => {
      let before = 0;
      const day = days.find(({ people }) => (before += people) >= turn) ?? days.at(-1);
      const moment = day === undefined ? now : atMinute(day.day, hour, timeZone);
      return moment < now ? now : moment;
    };
  }
}
