import { Injectable } from '@nestjs/common';
import type { UsualAnswer } from '@akin/contracts';
import { MentorDirectory } from '@akin/people';
import { isId, Refusal } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { AnsweringRepository } from './answering.repository.js';
import { wordAnswering } from './word-answering.js';

/** So that it tells how things are, not how they were years ago. */
const newestCounted = 20;

/** How soon mentors usually answer. */
@Injectable()
export class Answering {
  constructor(
    private readonly answers: AnsweringRepository,
    private readonly directory: MentorDirectory,
  ) {}

  /**
   * In words, or null where too few were answered to say.
   * @throws Refusal `not_found` for anyone who is not a mentor learners can meet
   */
  async of(mentorId: string): Promise<UsualAnswer> {
    if (!isId(mentorId)) throw new Refusal('not_found');
    const mentor = await this.directory.find(mentorId);
    if (!mentor || mentor.away || !['active', 'paused'].includes(mentor.state)) throw new Refusal('not_found');
    return { words: wordAnswering(await this.answers.newest(mentorId, newestCounted, currentSchool().timeZone)) };
  }
}
