import { Injectable } from '@nestjs/common';
import type { JoiningView, MyApplication, SelectionSettings } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorEventsRepository, type MentorEvent } from '../mentors/mentor-events.repository.js';
import { newMentor, type Mentor } from '../mentors/mentor.js';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { mentorMay } from '../mentors/move-mentor.js';
import { ApplicationsRepository, type Application } from './applications.repository.js';
import { describeStanding } from './describe-standing.js';
import { EvidenceRepository } from './evidence.repository.js';
import { Nominations } from './nominations.service.js';
import { openDecision } from './open-decision.js';
import { Selection } from './selection.service.js';
import { tellTrail } from './tell-trail.js';
import { viewEvidence } from './view-evidence.js';

/** Where a mentor stands with the school; for the mentor alone. */
@Injectable()
export class Joining {
  constructor(
    private readonly db: TenantDb,
    private readonly selection: Selection,
    private readonly mentors: MentorRepository,
    private readonly events: MentorEventsRepository,
    private readonly applications: ApplicationsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly nominations: Nominations,
  ) {}

  view({ personId }: Actor): Promise<JoiningView> {
    return this.db.run(async () => {
      const mentor = (await this.mentors.find(personId)) ?? newMentor(personId);
      const { settings } = await this.selection.current();
      const application = await this.applications.newestOf(personId);
      const events = await this.events.ofMentor(personId);
      const { rule, criteria } = await this.goesBy(application, settings);
      const nominations = await this.nominations.viewsOf(personId);
      return {
        state: mentor.state,
        words: this.wordsFor(mentor, settings, application),
        may: mentorMay(mentor, settings),
        asks: settings.asks,
        rule,
        criteria,
        reward: settings.reward,
        training: { asked: settings.trains, words: settings.training, doneAt: mentor.trainedAt?.toISOString() ?? null },
        pausedUntil: mentor.pausedUntil,
        application: application && (await this.mine(application, events)),
        nominations: nominations.map(({ kind, at }) => ({ kind, givenAt: at })),
        trail: tellTrail(events, personId, currentSchool().words.mentor),
      };
    });
  }

  private wordsFor(mentor: Mentor, { asks, trains }: SelectionSettings, application: Application | null) {
    const { words } = currentSchool();
    const backOn = mentor.pausedUntil && sayDay(mentor.pausedUntil);
    return describeStanding({ ...mentor, asks, trains, application: application?.state ?? null, backOn, words });
  }

  /** What was sent keeps the criteria it was sent under. */
  private async goesBy(application: Application | null, now: SelectionSettings): Promise<SelectionSettings> {
    return application && ['sent', 'more', 'approved'].includes(application.state) ? this.selection.at(application.version) : now;
  }

  private async mine(application: Application, events: readonly MentorEvent[]): Promise<MyApplication> {
    const { id, state, claims, sentAt } = application;
    const decided = events.filter(({ act, applicationId }) => applicationId === id && ['more', 'approve', 'decline'].includes(act)).at(-1);
    const decision = decided ? openDecision(decided, currentSchool().id) : null;
    const evidence = (await this.evidence.of(id)).map(viewEvidence);
    return {
      ...{ id, state, claims, evidence, sentAt: sentAt?.toISOString() ?? null },
      words: decision?.words || null,
      met: decided?.act === 'approve' ? (decision?.met ?? []) : [],
    };
  }
}

function sayDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
