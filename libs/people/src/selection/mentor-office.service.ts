import { Injectable } from '@nestjs/common';
import { mentorStates, type MentorLine, type MentorState, type OfficeAct, type Page } from '@akin/contracts';
import { Clock, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { PeopleLines } from '../directory/people-lines.service.js';
import { MentorLife } from '../mentors/mentor-life.service.js';
import type { Mentor } from '../mentors/mentor.js';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { officeMay } from '../mentors/move-mentor.js';
import { MentoringService } from '../mentors/mentoring.service.js';
import { Selection } from './selection.service.js';

/** What the program office does with mentors on their way; it sees states, never by what criterion anybody was chosen. */
@Injectable()
export class MentorOffice {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly lines: PeopleLines,
    private readonly selection: Selection,
    private readonly mentors: MentorRepository,
    private readonly life: MentorLife,
    private readonly mentoring: MentoringService,
  ) {}

  list(_actor: Actor, state: MentorState | undefined, page: number, size: number): Promise<Page<MentorLine>> {
    return this.db.run(async () => {
      const { items, total } = await this.mentors.page(state ? [state] : mentorStates, page, size);
      return { items: await this.views(items), total };
    });
  }

  /** @throws Refusal `not_found`, `mentor_elsewhere`, `requests_open_first` */
  act(actor: Actor, mentorId: string, act: OfficeAct): Promise<MentorLine> {
    return this.db.run(async () => {
      const mentor = await this.mentors.find(mentorId);
      if (!mentor) throw new Refusal('not_found');
      if (!officeMay(mentor, (await this.selection.current()).settings).includes(act)) throw new Refusal('mentor_elsewhere');
      if (act === 'trained') await this.trained(actor, mentorId);
      else await this.mentoring.leaveOrReturn(actor, mentor, act);
      return (await this.views([(await this.mentors.find(mentorId)) ?? mentor]))[0];
    });
  }

  private async trained(actor: Actor, mentorId: string): Promise<void> {
    if (await this.mentors.setTrained(mentorId, this.clock.now())) await this.life.tell(actor.personId, mentorId, 'trained');
  }

  private async views(mentors: readonly Mentor[]): Promise<MentorLine[]> {
    const { settings } = await this.selection.current();
    const people = await this.lines.of(mentors.map(({ accountId }) => accountId));
    return mentors.flatMap((one) => {
      const mentor = people.get(one.accountId);
      const { state, pausedUntil, trainedAt } = one;
      return mentor ? [{ mentor, state, pausedUntil, trained: trainedAt !== null, may: officeMay(one, settings) }] : [];
    });
  }
}
