import { Injectable } from '@nestjs/common';
import type { MentoringChange, MentorState, MyProfile } from '@akin/contracts';
import { Clock, localDay, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { ProfileService } from '../profile/profile.service.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import { ApplicationsRepository } from '../selection/applications.repository.js';
import { Selection } from '../selection/selection.service.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { canBeActive } from './can-be-active.js';
import { checkMentoring, unknownTerm } from './check-mentoring.js';
import { checkPause } from './check-pause.js';
import { MentorLife } from './mentor-life.service.js';
import { newMentor, type Mentor } from './mentor.js';
import { MentorRepository } from './mentor.repository.js';
import { PauseHandOvers } from './pause-hand-overs.service.js';
import { hindrance, mayTrain, moves, type MoveName } from './move-mentor.js';

/** How a mentor takes part: what they help with, how many they carry, and whether they take requests. */
@Injectable()
export class MentoringService {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly mentors: MentorRepository,
    private readonly profiles: ProfileRepository,
    private readonly profile: ProfileService,
    private readonly vocabulary: SchoolVocabulary,
    private readonly selection: Selection,
    private readonly applications: ApplicationsRepository,
    private readonly life: MentorLife,
    private readonly pauseHandOvers: PauseHandOvers,
  ) {}

  /**
   * Changes only what is given. What is not helped with any more does not come first any more either.
   * @throws Refusal `unknown_term`, `capacity_below_use`; `profile_incomplete` when an active mentor would help with nothing
   */
  changeMentoring(actor: Actor, change: MentoringChange): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.mentors.ensure(actor.personId);
      const checked = checkMentoring(change, await this.vocabulary.lexicon());
      await this.changeHelp(actor.personId, checked);
      await this.changeManner(actor.personId, checked);
      return this.profile.myProfile(actor);
    });
  }

  /**
   * Shows the mentor to learners; doing it again changes nothing.
   * @throws Refusal `selection_first`, `training_first`, `profile_incomplete`, `mentor_not_active`
   */
  activate(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      const mentor = await this.mine(actor);
      const why = hindrance(mentor, (await this.selection.current()).settings);
      if (why) throw new Refusal(why);
      await this.requireComplete(mentor);
      await this.enter(actor, 'activate');
      await this.closeApplication(actor.personId);
      return this.profile.myProfile(actor);
    });
  }

  /** @throws Refusal `selection_first` before the school has said yes, `mentor_elsewhere` where there is none to begin */
  train(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      const [mentor, { settings }] = [await this.mine(actor), await this.selection.current()];
      if (mentor.state === 'training') return this.profile.myProfile(actor);
      if (hindrance(mentor, settings) === 'selection_first') throw new Refusal('selection_first');
      if (!mayTrain(mentor, settings)) throw new Refusal('mentor_elsewhere');
      await this.enter(actor, 'train');
      return this.profile.myProfile(actor);
    });
  }

  /**
   * Takes no new requests until resumed, or until that day (`YYYY-MM-DD` at the school), and hands over those that are
   * open; doing it again changes the day.
   * @throws Refusal `mentor_not_active`, `bad_input`
   */
  pause(actor: Actor, until: string | null = null): Promise<MyProfile> {
    return this.db.run(async () => {
      checkPause(until, localDay(this.clock.now(), currentSchool().timeZone));
      await this.pauseHandOvers.run(actor.personId);
      await this.enter(actor, 'pause');
      await this.mentors.setPausedUntil(actor.personId, until);
      return this.profile.myProfile(actor);
    });
  }

  /** @throws Refusal `mentor_not_active` when the mentor was not paused */
  resume(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.enter(actor, 'resume');
      return this.profile.myProfile(actor);
    });
  }

  /** @throws Refusal `mentor_elsewhere`, `requests_open_first` */
  stepBack(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.leaveOrReturn(actor, await this.mine(actor), 'retire');
      return this.profile.myProfile(actor);
    });
  }

  /** @throws Refusal `mentor_elsewhere` */
  comeBack(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      await this.leaveOrReturn(actor, await this.mine(actor), 'return');
      return this.profile.myProfile(actor);
    });
  }

  /** Whoever took part before comes back without being chosen anew; joins the open unit. @throws Refusal `mentor_elsewhere`, `requests_open_first` */
  async leaveOrReturn(actor: Actor, { accountId, held, joinedAt }: Mentor, act: 'retire' | 'return'): Promise<void> {
    if (act === 'retire' && held > 0) throw new Refusal('requests_open_first');
    const name = act === 'return' && joinedAt !== null ? 'return_known' : act;
    if (!(await this.life.move(actor.personId, accountId, name))) throw new Refusal('mentor_elsewhere');
    await this.closeApplication(accountId);
  }

  /** Whoever is found by learners, or leaves, is not waiting for an answer any more. */
  private async closeApplication(personId: string): Promise<void> {
    const open = await this.applications.lockOpen(personId);
    if (open) await this.applications.close(open.id, 'withdrawn', this.clock.now());
  }

  private async mine({ personId }: Actor): Promise<Mentor> {
    await this.mentors.ensure(personId);
    return (await this.mentors.find(personId)) ?? newMentor(personId);
  }

  private async enter({ personId }: Actor, name: MoveName): Promise<void> {
    if (!(await this.life.move(personId, personId, name))) await this.requireState(personId, moves[name].to);
  }

  private async changeHelp(personId: string, { helpsWith, focus }: MentoringChange): Promise<void> {
    if (helpsWith !== undefined) {
      if (helpsWith.length === 0) await this.requireNotShown(personId);
      await this.mentors.setHelpsWith(personId, helpsWith);
    }
    if (focus !== undefined && !(await this.mentors.setFocus(personId, focus))) {
      throw unknownTerm('focus', 'Only what you help with can come first.');
    }
  }

  private async changeManner(personId: string, { capacity, howWeMeet, prefersStages }: MentoringChange): Promise<void> {
    if (capacity !== undefined && !(await this.mentors.setCapacity(personId, capacity))) throw new Refusal('capacity_below_use');
    if (howWeMeet !== undefined) await this.mentors.setHowWeMeet(personId, howWeMeet);
    if (prefersStages !== undefined) await this.mentors.setPrefersStages(personId, prefersStages);
  }

  private async requireNotShown(personId: string): Promise<void> {
    const mentor = await this.mentors.find(personId);
    if (mentor?.state !== 'active' && mentor?.state !== 'paused') return;
    throw new Refusal('profile_incomplete', {
      fields: [{ field: 'helpsWith', message: 'Learners can find you now, so please keep at least one area you help with.' }],
    });
  }

  private async requireComplete(mentor: Mentor): Promise<void> {
    const { specialty } = await this.profiles.of(mentor.accountId);
    const missing = canBeActive({ ...mentor, specialty });
    if (missing.length > 0) throw new Refusal('profile_incomplete', { fields: missing });
  }

  private async requireState(personId: string, state: MentorState): Promise<void> {
    if ((await this.mentors.find(personId))?.state !== state) throw new Refusal('mentor_not_active');
  }
}
