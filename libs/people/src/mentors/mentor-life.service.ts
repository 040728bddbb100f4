import { Injectable } from '@nestjs/common';
import { Outbox } from '@akin/messaging';
import { Clock, newId } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import { MentorEventsRepository, type MentorEvent } from './mentor-events.repository.js';
import { MentorRepository } from './mentor.repository.js';
import { moves, type MoveName } from './move-mentor.js';

/** What is told of a step besides who and when. */
export type StepFacts = Partial<Pick<MentorEvent, 'applicationId' | 'version'>> & { seal?: (eventId: string) => string };

/** Moves mentors from state to state, and writes down each time who did it. Whether they may is decided before. */
@Injectable()
export class MentorLife {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly mentors: MentorRepository,
    private readonly events: MentorEventsRepository,
  ) {}

  /** False, and nothing is changed, when the mentor is not where this move begins. Joins the open unit. */
  move(actorId: string | null, mentorId: string, name: MoveName, facts: StepFacts = {}): Promise<boolean> {
    const { from, to } = moves[name];
    return this.db.run(async () => {
      const moved = await this.mentors.moveState(mentorId, from, to, this.clock.now());
      if (moved) await this.tell(actorId, mentorId, name, facts);
      return moved;
    });
  }

  /** Writes down something that happened with a mentor, and lets whoever listens know; joins the open unit. */
  tell(actorId: string | null, mentorId: string, act: string, facts: StepFacts = {}): Promise<void> {
    return this.db.run(async () => {
      const id = newId();
      const { applicationId = null, version = null, seal } = facts;
      await this.events.add({ id, at: this.clock.now(), mentorId, actorId, act, applicationId, version, sealed: seal ? seal(id) : null });
      await this.outbox.record('mentor.moved', { mentorId, act, eventId: id });
    });
  }
}
