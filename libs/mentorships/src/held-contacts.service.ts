import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact } from '@akin/contracts';
import { HeldParts, PeopleLines, SchoolVocabulary } from '@akin/people';
import { localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { MentorshipsRepository } from './mentorships/mentorships.repository.js';
import { RequestsRepository } from './requests/requests.repository.js';

const all = { page: 1, size: 1000 };

/** Tells people whom they asked, who asked them and with whom they worked. */
@Injectable()
export class HeldContacts implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly requests: RequestsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly people: PeopleLines,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'requests', place: 6, title: 'Requests', erasing: 'stays' },
      why: 'What was asked and answered, for the two people of each request.',
      after: 'It belongs to two people, so it stays; you can withdraw what is still open.',
      facts: (id) => this.asked(id),
    });
    this.parts.add({
      ...{ part: 'mentorships', place: 7, title: 'Mentorships', erasing: 'stays' },
      why: 'With whom you work or worked.',
      after: 'It belongs to two people and is the program’s record, so it stays.',
      facts: (id) => this.worked(id),
    });
  }

  private async asked(id: string): Promise<HeldFact[]> {
    const words = await this.vocabulary.lexicon();
    const { items: sent } = await this.requests.list('sent', id, all);
    const { items: received } = await this.requests.list('received', id, all);
    const names = await this.people.of([...sent.map(({ mentorId }) => mentorId), ...received.map(({ learnerId }) => learnerId)]);
    const tell = (way: string, other: string, row: (typeof sent)[number]): HeldFact => ({
      label: `${way} ${names.get(other)?.name ?? 'somebody'}, ${day(row.askedAt)}`,
      value: [words.needLabel(row.need), `“${row.hope}”`, `“${row.when}”`, row.state, ...(row.words ? [`“${row.words}”`] : [])].join('; '),
    });
    return [
      ...sent.map((row) => tell('You asked', row.mentorId, row)),
      ...received.map((row) => tell('You were asked by', row.learnerId, row)),
    ];
  }

  private async worked(id: string): Promise<HeldFact[]> {
    const { items } = await this.mentorships.list(id, all);
    const other = (row: (typeof items)[number]) => (row.learnerId === id ? row.mentorId : row.learnerId);
    const names = await this.people.of(items.map(other));
    return items.map((row) => ({ label: names.get(other(row))?.name ?? 'Somebody', value: `${row.state}, since ${day(row.startedAt)}` }));
  }
}

function day(at: Date): string {
  return localDay(at, currentSchool().timeZone);
}
