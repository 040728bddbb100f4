import { Injectable } from '@nestjs/common';
import type { InvitationPlan, InvitationPlanChange, InvitationPlans } from '@akin/contracts';
import { badInput, Clock, newId, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { noWords } from './invitation.mail.js';
import { InvitationPlansRepository, type StoredPlan, type StoredPlanState } from './invitation-plans.repository.js';
import { readStart, startOfWaves } from './read-start.js';
import { viewPlan } from './view-plan.js';

/** Rounds that are shown. */
const shown = 20;
/** Working days a round may take: about half a year. */
const longest = 125;

/** Inviting people in rounds: all at once or in waves, now or later. */
@Injectable()
export class InvitationPlanning {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly repository: InvitationPlansRepository,
  ) {}

  /** The last rounds, newest first, and what the newest one says. */
  plans(_actor: Actor): Promise<InvitationPlans> {
    return this.db.run(async () => {
      const plans = await this.repository.newest(shown);
      const makers = await this.accounts.findMany(plans.flatMap(({ madeBy }) => madeBy ?? []));
      const names = new Map(makers.map(({ id, name }) => [id, name]));
      const [now, { timeZone }] = [this.clock.now(), currentSchool()];
      const items = plans.map((plan) => viewPlan(plan, names.get(plan.madeBy ?? '') ?? null, now, timeZone));
      return { items, words: (await this.repository.words(null)) ?? noWords };
    });
  }

  /**
   * Plans to invite everyone who is not invited yet, or those of these people who are not. Who may not be invited is left out.
   * @throws Refusal `nobody_to_invite`, `bad_input` for a day that is over or too far ahead, or for waves that would take too long
   */
  async plan(actor: Actor, { words, people, startAt, perDay }: InvitationPlanChange): Promise<InvitationPlan> {
    const [now, { timeZone }] = [this.clock.now(), currentSchool()];
    const plan = {
      id: newId(),
      madeAt: now,
      madeBy: actor.personId,
      startAt: startAt === undefined && perDay !== undefined ? startOfWaves(now, timeZone) : readStart(startAt, now, timeZone),
      perDay: perDay ?? null,
      ...words,
    };
    await this.db.run(async () => {
      await this.repository.lock();
      const count = await this.repository.add(plan, people ?? null);
      if (count === 0) throw new Refusal('nobody_to_invite');
      if (perDay !== undefined && count / perDay > longest)
        throw badInput({ field: 'perDay', message: 'That would take more than half a year. Please invite more people a day.' });
    });
    return this.view(plan.id);
  }

  /** Nothing more of it is sent until it goes on. @throws Refusal `not_found`, `wave_over` */
  hold(_actor: Actor, id: string): Promise<InvitationPlan> {
    return this.move(id, ['open'], 'held');
  }

  /** @throws Refusal `not_found`, `wave_over` */
  resume(_actor: Actor, id: string): Promise<InvitationPlan> {
    return this.move(id, ['held'], 'open');
  }

  /** Whoever is not invited yet is not any more. @throws Refusal `not_found`, `wave_over` */
  cancel(_actor: Actor, id: string): Promise<InvitationPlan> {
    return this.move(id, ['open', 'held'], 'canceled');
  }

  private async move(id: string, from: readonly StoredPlanState[], to: StoredPlanState): Promise<InvitationPlan> {
    await this.db.run(async () => {
      if (await this.repository.move(id, from, to)) {
        if (to === 'canceled') await this.repository.release(id, null);
      } else if ((await this.find(id)).state !== to) throw new Refusal('wave_over');
    });
    return this.view(id);
  }

  private async view(id: string): Promise<InvitationPlan> {
    const plan = await this.find(id);
    const maker = plan.madeBy === null ? null : await this.accounts.find(plan.madeBy);
    return viewPlan(plan, maker?.name ?? null, this.clock.now(), currentSchool().timeZone);
  }

  private async find(id: string): Promise<StoredPlan> {
    const plan = await this.repository.find(id);
    if (!plan) throw new Refusal('not_found');
    return plan;
  }
}
