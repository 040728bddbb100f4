import { Injectable } from '@nestjs/common';
import type { ApplicationPage, ApplicationState, ApplicationView, DecisionOrder, SelectionSettings } from '@akin/contracts';
import { badInput, Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorEventsRepository } from '../mentors/mentor-events.repository.js';
import { MentorLife } from '../mentors/mentor-life.service.js';
import { ApplicationsRepository, type Application } from './applications.repository.js';
import { EvidenceFiles, type EvidenceFile } from './evidence.service.js';
import { isApproved, mayDecide } from './may-decide.js';
import { meetsCriteria } from './meets-criteria.js';
import { Nominations } from './nominations.service.js';
import { sealDecision } from './open-decision.js';
import { ReviewDesk } from './review-desk.service.js';
import { Selection } from './selection.service.js';

/** States in which reviewers see an application; what was taken back is none of theirs. */
const shown: readonly ApplicationState[] = ['sent', 'more', 'approved', 'declined'];

/** How reviewers decide about applications. Nobody decides about themselves, or alone about somebody they nominated. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly selection: Selection,
    private readonly applications: ApplicationsRepository,
    private readonly nominations: Nominations,
    private readonly files: EvidenceFiles,
    private readonly events: MentorEventsRepository,
    private readonly life: MentorLife,
    private readonly desk: ReviewDesk,
  ) {}

  /** Those that have waited longest first, without the reader's own. */
  list(actor: Actor, state: ApplicationState | undefined, page: number, size: number): Promise<ApplicationPage> {
    return this.db.run(async () => {
      const { items, total } = await this.applications.page(statesOf(state), actor.personId, page, size);
      return { items: await this.desk.lines(items), total };
    });
  }

  /** The ids of all of those, in that order. */
  ids(actor: Actor, state: ApplicationState | undefined): Promise<string[]> {
    return this.applications.ids(statesOf(state), actor.personId);
  }

  /** @throws Refusal `not_found`, `own_application` */
  view(actor: Actor, id: string): Promise<ApplicationView> {
    return this.db.run(async () => this.desk.view(actor, await this.require(actor, await this.applications.find(id))));
  }

  /** Tells the mentor that somebody is reading; doing it again changes nothing. @throws Refusal `not_found`, `own_application` */
  begin(actor: Actor, id: string): Promise<ApplicationView> {
    return this.db.run(async () => {
      const application = await this.require(actor, await this.applications.lock(id));
      if (application.state === 'sent') await this.life.move(actor.personId, application.mentorId, 'begin_review', { applicationId: id });
      return this.desk.view(actor, application);
    });
  }

  /** A file of an application; that it was read is written down. @throws Refusal `not_found`, `own_application` */
  evidence(actor: Actor, id: string, evidenceId: string): Promise<EvidenceFile> {
    return this.db.run(async () => {
      const { mentorId, version } = await this.require(actor, await this.applications.find(id));
      const file = await this.files.open(id, evidenceId);
      const event = { id: newId(), at: this.clock.now(), mentorId, actorId: actor.personId, applicationId: id, version, sealed: null };
      await this.events.add({ ...event, act: 'evidence_read' });
      return file;
    });
  }

  /**
   * Decides by the criteria the application was sent under. A yes of somebody who nominated the mentor waits for a second one.
   * @throws Refusal `not_found`, `own_application`, `application_closed`, `bad_input`
   */
  decide(actor: Actor, id: string, order: DecisionOrder): Promise<ApplicationView> {
    return this.db.run(async () => {
      const application = await this.require(actor, await this.applications.lock(id));
      if (application.state !== 'sent' && application.state !== 'more') throw new Refusal('application_closed');
      requireReason(order, await this.selection.at(application.version));
      if (order.decision === 'approve') await this.approve(actor, application, order);
      else await this.answer(actor, application, order);
      return this.desk.view(actor, (await this.applications.find(id)) ?? application);
    });
  }

  private async approve(actor: Actor, application: Application, order: DecisionOrder): Promise<void> {
    const { id, mentorId } = application;
    const before = await this.desk.yesesTo(application);
    if (!isApproved([...before, actor.personId], { mentorId, nominators: await this.nominations.nominatorsOf(mentorId) })) {
      if (before.includes(actor.personId)) return;
      await this.life.move(actor.personId, mentorId, 'begin_review', { applicationId: id });
      return this.life.tell(actor.personId, mentorId, 'first_yes', factsOf(application, order));
    }
    await this.applications.close(id, 'approved', this.clock.now());
    await this.mustMove(actor, application, 'approve', order);
  }

  private async answer(actor: Actor, application: Application, order: DecisionOrder): Promise<void> {
    const { id, mentorId } = application;
    if (order.decision === 'decline') {
      await this.applications.close(id, 'declined', this.clock.now());
      return this.mustMove(actor, application, 'decline', order);
    }
    await this.applications.close(id, 'more', this.clock.now());
    await this.life.move(actor.personId, mentorId, 'begin_review', { applicationId: id });
    await this.life.tell(actor.personId, mentorId, 'more', factsOf(application, order));
  }

  private async mustMove(actor: Actor, application: Application, name: 'approve' | 'decline', order: DecisionOrder): Promise<void> {
    const moved = await this.life.move(actor.personId, application.mentorId, name, factsOf(application, order));
    if (!moved) throw new Refusal('application_closed');
  }

  private async require(actor: Actor, application: Application | null): Promise<Application> {
    if (!application || application.sentAt === null || !shown.includes(application.state)) throw new Refusal('not_found');
    const may = mayDecide({ reviewerId: actor.personId, mentorId: application.mentorId, nominators: [] });
    if (may === 'no') throw new Refusal('own_application');
    return application;
  }
}

/** Those that are not decided, when no state is asked for. */
function statesOf(state: ApplicationState | undefined): readonly ApplicationState[] {
  return state ? shown.filter((one) => one === state) : ['sent', 'more'];
}

function requireReason({ decision, met, words = '' }: DecisionOrder, settings: SelectionSettings): void {
  if (decision === 'approve' && !meetsCriteria(settings, met)) {
    const message = settings.rule === 'any' ? 'Please say which criterion is met.' : 'Your school asks that each criterion is met.';
    throw badInput({ field: 'met', message });
  }
  if (decision === 'more' && words.trim() === '') throw badInput({ field: 'words', message: 'Please write what you would like to know.' });
}

function factsOf({ id, version }: Application, { met, note = '', words = '', decision }: DecisionOrder) {
  const told = { met: decision === 'approve' ? met : [], note: note.trim(), words: words.trim() };
  return { applicationId: id, version, seal: sealDecision(told, currentSchool().id) };
}
