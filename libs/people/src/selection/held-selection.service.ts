import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact } from '@akin/contracts';
import { localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { HeldParts } from '../privacy/held/held-parts.service.js';
import { ApplicationsRepository, type Application } from './applications.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { NominationsRepository } from './nominations.repository.js';
import { Selection } from './selection.service.js';

/** Tells people what they applied with and what they said for others, and erases what led to nothing. */
@Injectable()
export class HeldSelection implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly selection: Selection,
    private readonly applications: ApplicationsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly nominations: NominationsRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'applications', place: 5.1, title: 'Your applications', erasing: 'now' },
      why: 'So that reviewers could decide. Only they and you can read it.',
      after: 'What you only began, took back or was declined goes at once, files included. One that is under way or was approved stays.',
      facts: (id) => this.applied(id),
      erase: (id) => this.applications.removeEnded(id),
    });
    this.parts.add({
      ...{ part: 'nominations', place: 5.2, title: 'What you said for others', erasing: 'stays' },
      why: 'Reviewers read it when they decide about that person; the person never does.',
      after: 'It stays, because decisions may rest on it.',
      facts: (id) => this.said(id),
    });
  }

  private async applied(id: string): Promise<HeldFact[]> {
    const facts = await Promise.all((await this.applications.of(id)).map((application) => this.contents(application)));
    return facts.flat();
  }

  private async contents({ id, version, claims, state, sentAt }: Application): Promise<HeldFact[]> {
    const { criteria } = await this.selection.at(version);
    const when = sentAt ? `${state}, sent ${day(sentAt)}` : 'not sent';
    const labelOf = (code: string) => criteria.find((criterion) => criterion.code === code)?.label ?? code;
    const files = (await this.evidence.of(id)).map(({ criterion, name }) => ({ label: labelOf(criterion), value: `${name} (${when})` }));
    return [...claims.map(({ criterion, words }) => ({ label: labelOf(criterion), value: `${words || 'No words'} (${when})` })), ...files];
  }

  private async said(id: string): Promise<HeldFact[]> {
    return (await this.nominations.by(id)).map(({ nominee, words, at }) => ({ label: `${nominee.name}, ${day(at)}`, value: words }));
  }
}

function day(at: Date): string {
  return localDay(at, currentSchool().timeZone);
}
