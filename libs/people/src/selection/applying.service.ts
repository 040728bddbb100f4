import { Injectable } from '@nestjs/common';
import type { ApplicationChange, JoiningView, SelectionSettings } from '@akin/contracts';
import { badInput, Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { MentorLife } from '../mentors/mentor-life.service.js';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { mentorMay } from '../mentors/move-mentor.js';
import { ApplicationsRepository, type Application } from './applications.repository.js';
import { checkClaims } from './check-claims.js';
import { EvidenceRepository } from './evidence.repository.js';
import { Joining } from './joining.service.js';
import { Nominations } from './nominations.service.js';
import { Selection } from './selection.service.js';

/** How a mentor applies: what they say for themselves, sent when they are ready. Nobody else reads it before. */
@Injectable()
export class Applying {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly selection: Selection,
    private readonly mentors: MentorRepository,
    private readonly life: MentorLife,
    private readonly applications: ApplicationsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly nominations: Nominations,
    private readonly joining: Joining,
  ) {}

  /** Keeps what was written so far. @throws Refusal `application_closed`, `bad_input` */
  save(actor: Actor, { claims }: ApplicationChange): Promise<JoiningView> {
    return this.db.run(async () => {
      const { application, version, settings } = await this.editable(actor);
      const codes = settings.criteria.map(({ code }) => code);
      const unknown = claims.some(
        ({ criterion }, at) => !codes.includes(criterion) || claims.findIndex((c) => c.criterion === criterion) !== at,
      );
      if (unknown) throw badInput({ field: 'claims', message: 'Your school asks for something else now. Please look at the page again.' });
      await this.applications.setClaims(application.id, claims, version);
      return this.joining.view(actor);
    });
  }

  /** Gives it to the reviewers, first or again. @throws Refusal `application_closed`; `bad_input` naming what is missing */
  send(actor: Actor): Promise<JoiningView> {
    return this.db.run(async () => {
      await this.nominations.adopt(actor.personId);
      const { application, version, settings } = await this.editable(actor);
      await this.requireComplete(application, settings);
      await this.applications.send(application.id, version, this.clock.now());
      const facts = { applicationId: application.id, version };
      if (application.state === 'more') await this.life.tell(actor.personId, actor.personId, 'sent_again', facts);
      else if (!(await this.life.move(actor.personId, actor.personId, 'apply', facts))) throw new Refusal('application_closed');
      return this.joining.view(actor);
    });
  }

  /** Takes it back from the reviewers. @throws Refusal `application_closed` */
  withdraw(actor: Actor): Promise<JoiningView> {
    return this.db.run(async () => {
      const application = await this.applications.lockOpen(actor.personId);
      const facts = { applicationId: application?.id ?? null };
      if (!application || !(await this.life.move(actor.personId, actor.personId, 'withdraw', facts)))
        throw new Refusal('application_closed');
      await this.applications.close(application.id, 'withdrawn', this.clock.now());
      return this.joining.view(actor);
    });
  }

  /** The application a mentor can write in, begun if need be, and what it goes by. @throws Refusal `application_closed` */
  async editable(actor: Actor): Promise<{ application: Application; version: number; settings: SelectionSettings }> {
    await this.mentors.ensure(actor.personId);
    const now = await this.selection.current();
    const open = await this.applications.lockOpen(actor.personId);
    if (open?.state === 'more') return { application: open, version: open.version, settings: await this.selection.at(open.version) };
    const mentor = await this.mentors.find(actor.personId);
    const mayApply = mentor !== null && mentorMay(mentor, now.settings).includes('apply');
    if (!mayApply || open?.state === 'sent') throw new Refusal('application_closed');
    return { application: open ?? (await this.begin(actor, now.version)), ...now };
  }

  private async begin(actor: Actor, version: number): Promise<Application> {
    await this.applications.begin(newId(), actor.personId, version, this.clock.now());
    const begun = await this.applications.lockOpen(actor.personId);
    if (!begun) throw new Refusal('busy');
    return begun;
  }

  private async requireComplete({ id, mentorId, claims }: Application, settings: SelectionSettings): Promise<void> {
    const shown = (await this.evidence.of(id)).map(({ criterion }) => criterion);
    const nominated = (await this.nominations.viewsOf(mentorId)).length > 0;
    const problems = checkClaims(claims, settings, { shown, nominated });
    if (problems.length > 0) throw badInput(...problems);
  }
}
