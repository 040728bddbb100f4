import { Injectable } from '@nestjs/common';
import type { ApplicationLine, ApplicationView, Decision, DecisionView } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { PeopleLines } from '../directory/people-lines.service.js';
import { MentorEventsRepository, type MentorEvent } from '../mentors/mentor-events.repository.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import type { Application } from './applications.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { mayDecide } from './may-decide.js';
import { Nominations } from './nominations.service.js';
import { openDecision } from './open-decision.js';
import { Selection } from './selection.service.js';
import { viewEvidence } from './view-evidence.js';

const decided: Record<string, Decision> = { approve: 'approve', first_yes: 'approve', more: 'more', decline: 'decline' };

/** Applications as reviewers read them. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly people: PeopleLines,
    private readonly profiles: ProfileRepository,
    private readonly selection: Selection,
    private readonly evidence: EvidenceRepository,
    private readonly nominations: Nominations,
    private readonly events: MentorEventsRepository,
  ) {}

  async lines(applications: readonly Application[]): Promise<ApplicationLine[]> {
    const named = await this.people.of(applications.map(({ mentorId }) => mentorId));
    const events = await this.events.ofApplications(applications.map(({ id }) => id));
    return applications.flatMap((application) => {
      const { id, mentorId, state, sentAt } = application;
      const mentor = named.get(mentorId);
      const waitsForSecond = state === 'sent' && yesesIn(events, application).length > 0;
      return mentor && sentAt ? [{ id, mentor, state, sentAt: sentAt.toISOString(), waitsForSecond }] : [];
    });
  }

  async view(actor: Actor, application: Application): Promise<ApplicationView> {
    const { id, mentorId, version, claims } = application;
    const [line] = await this.lines([application]);
    const { rule, criteria } = await this.selection.at(version);
    const { department } = await this.profiles.of(mentorId);
    const may = mayDecide({ reviewerId: actor.personId, mentorId, nominators: await this.nominations.nominatorsOf(mentorId) });
    return {
      ...line,
      ...{ department, rule, version, criteria, claims },
      evidence: (await this.evidence.of(id)).map(viewEvidence),
      nominations: await this.nominations.viewsOf(mentorId),
      decisions: await this.decisions(id),
      may: line.state === 'sent' || line.state === 'more' ? may : 'no',
      why: whyNot(may),
    };
  }

  /** Reviewers who said yes since it was sent last, and may not decide alone. */
  async yesesTo(application: Application): Promise<string[]> {
    return yesesIn(await this.events.ofApplications([application.id]), application);
  }

  private async decisions(applicationId: string): Promise<DecisionView[]> {
    const events = (await this.events.ofApplications([applicationId])).filter(({ act }) => Object.hasOwn(decided, act));
    const named = await this.people.of(events.flatMap(({ actorId }) => actorId ?? []));
    return events.map((event) => {
      const { at, act, actorId, version } = event;
      const facts = { decision: decided[act], alone: act === 'first_yes', version: version ?? 0 };
      return {
        at: at.toISOString(),
        reviewer: named.get(actorId ?? '')?.name ?? null,
        ...facts,
        ...openDecision(event, currentSchool().id),
      };
    });
  }
}

function yesesIn(events: readonly MentorEvent[], { id, sentAt }: Application): string[] {
  return events
    .filter(({ act, applicationId, at }) => act === 'first_yes' && applicationId === id && sentAt !== null && at >= sentAt)
    .flatMap(({ actorId }) => actorId ?? []);
}

function whyNot(may: ReturnType<typeof mayDecide>): string | null {
  if (may === 'with_second') return 'You put this name forward yourself, so your yes counts once a second reviewer says yes, too.';
  return may === 'no' ? 'This is your own application, so somebody else decides.' : null;
}
