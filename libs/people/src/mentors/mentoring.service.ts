import { Injectable } from '@nestjs/common';
import type { MentoringChange, MentorState, MyProfile } from '@akin/contracts';
import { Clock, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { ProfileService } from '../profile/profile.service.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import { isNeed } from '../vocabulary/vocabulary.js';
import { canBeActive } from './can-be-active.js';
import { MentorRepository } from './mentor.repository.js';

/** States from which a complete profile makes a mentor active. */
const notYetActive: readonly MentorState[] = ['invited', 'applied', 'in_review', 'approved', 'training'];

/** How a mentor takes part: what they help with, how many they carry, and whether they take requests. */
@Injectable()
export class MentoringService {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly mentors: MentorRepository,
    private readonly profiles: ProfileRepository,
    private readonly profile: ProfileService,
  ) {}

  /** @throws Refusal `unknown_term`, `capacity_below_use`; `profile_incomplete` when an active mentor would help with nothing */
  changeMentoring(actor: Actor, change: MentoringChange): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.mentors.ensure(actor.personId);
      if (change.helpsWith !== undefined) await this.changeHelp(actor.personId, [...new Set(change.helpsWith)]);
      if (change.capacity !== undefined && !(await this.mentors.setCapacity(actor.personId, change.capacity))) {
        throw new Refusal('capacity_below_use');
      }
      return this.profile.myProfile(actor);
    });
  }

  /** Shows the mentor to learners; doing it again changes nothing. @throws Refusal `profile_incomplete`, `mentor_not_active` */
  activate(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.mentors.ensure(actor.personId);
      await this.requireComplete(actor.personId);
      return this.enter(actor, notYetActive, 'active');
    });
  }

  /** Takes no new requests until resumed; doing it again changes nothing. @throws Refusal `mentor_not_active` */
  pause(actor: Actor): Promise<MyProfile> {
    return this.enter(actor, ['active'], 'paused');
  }

  /** @throws Refusal `mentor_not_active` when the mentor was not paused */
  resume(actor: Actor): Promise<MyProfile> {
    return this.enter(actor, ['paused'], 'active');
  }

  private enter(actor: Actor, from: readonly MentorState[], to: MentorState): Promise<MyProfile> {
    return this.db.run(async () => {
      if (!(await this.mentors.moveState(actor.personId, from, to, this.clock.now()))) await this.requireState(actor.personId, to);
      return this.profile.myProfile(actor);
    });
  }

  private async changeHelp(personId: string, needs: string[]): Promise<void> {
    if (!needs.every(isNeed)) throw new Refusal('unknown_term');
    const mentor = await this.mentors.find(personId);
    if (needs.length === 0 && (mentor?.state === 'active' || mentor?.state === 'paused')) {
      throw new Refusal('profile_incomplete', {
        fields: [{ field: 'helpsWith', message: 'Learners can find you now, so please keep at least one area you help with.' }],
      });
    }
    await this.mentors.setHelpsWith(personId, needs);
  }

  private async requireComplete(personId: string): Promise<void> {
    const mentor = await this.mentors.find(personId);
    const { specialty } = await this.profiles.of(personId);
    const missing = mentor ? canBeActive({ ...mentor, specialty }) : [];
    if (missing.length > 0) throw new Refusal('profile_incomplete', { fields: missing });
  }

  private async requireState(personId: string, state: MentorState): Promise<void> {
    if ((await this.mentors.find(personId))?.state !== state) throw new Refusal('mentor_not_active');
  }
}
