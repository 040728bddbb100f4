import { Injectable } from '@nestjs/common';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorEventsRepository, type MentorEvent } from '../mentors/mentor-events.repository.js';
import { ApplicationsRepository } from '../selection/applications.repository.js';
import { openDecision } from '../selection/open-decision.js';
import { ReviewDesk } from '../selection/review-desk.service.js';
import { Selection } from '../selection/selection.service.js';
import { ExportedPeople } from './exported-people.service.js';
import type { ExportedApplication } from './selection-columns.js';

/** Applications as they go into a file. */
@Injectable()
export class ExportedApplications {
  constructor(
    private readonly db: TenantDb,
    private readonly applications: ApplicationsRepository,
    private readonly desk: ReviewDesk,
    private readonly selection: Selection,
    private readonly events: MentorEventsRepository,
    private readonly people: ExportedPeople,
  ) {}

  /** Those of these applications that are still there, in this order. */
  of(ids: readonly string[]): Promise<ExportedApplication[]> {
    return this.db.run(async () => {
      const applications = await this.applications.findMany(ids);
      const lines = new Map((await this.desk.lines(applications)).map((line) => [line.id, line]));
      const people = new Map((await this.people.of(applications.map(({ mentorId }) => mentorId))).map((one) => [one.account.id, one]));
      const decided = decisionsIn(await this.events.ofApplications(ids));
      const labels = await this.labelsOf([...decided.values()]);
      return applications.flatMap(({ id, mentorId, state, sentAt }) => {
        const [line, person, event] = [lines.get(id), people.get(mentorId), decided.get(id)];
        if (!line || !person || !sentAt) return [];
        const met = event ? openDecision(event, currentSchool().id).met.map((code) => labels.get(`${event.version}:${code}`) ?? code) : [];
        return [{ ...person, state, sentAt, waitsForSecond: line.waitsForSecond, decidedAt: event?.at ?? null, met }];
      });
    });
  }

  /** What criteria are called, by the version an application was decided under. */
  private async labelsOf(events: readonly MentorEvent[]): Promise<Map<string, string>> {
    const labels = new Map<string, string>();
    for (const version of new Set(events.flatMap((event) => event.version ?? []))) {
      if (version === 0) continue;
      const { criteria } = await this.selection.at(version);
      for (const { code, label } of criteria) labels.set(`${version}:${code}`, label);
    }
    return labels;
  }
}

/** How each application was decided last. */
function decisionsIn(events: readonly MentorEvent[]): Map<string, MentorEvent> {
  const closing = events.filter(({ act }) => act === 'approve' || act === 'decline');
  return new Map(closing.map((event) => [event.applicationId ?? '', event]));
}
