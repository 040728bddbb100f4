import { Injectable } from '@nestjs/common';
import { Queues } from '@akin/messaging';
import { log } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { RosterWork } from './roster-work.service.js';
import { RosterWorkRepository } from './roster-work.repository.js';

/** Where a roster's work is done: `here`, or in the worker when it is so much that people would wait for it. */
export type Place = 'here' | 'worker if large';

/** What takes a fraction of a second, beside so many people at most. */
const small = { rows: 1000, people: 2000 };

/** Has rosters seen through in the right place. */
@Injectable()
export class RosterImports {
  constructor(
    private readonly work: RosterWork,
    private readonly waiting: RosterWorkRepository,
    private readonly queues: Queues,
  ) {}

  /** Sees to the check a roster waits for. A check that fails is left to the worker. */
  async check(id: string, place: Place): Promise<void> {
    if (place === 'here') return this.work.finish(id);
    if (await this.isLarge(id)) return this.queues.importRosters(currentSchool().id);
    await this.work.finish(id).catch((problem: Error) => log.warn({ problem: problem.message }, 'a roster is left to the worker'));
  }

  /** Sees to the saving a roster waits for. One that fails here is not tried again behind the back of who was told so. */
  async save(id: string, place: Place): Promise<void> {
    if (place === 'worker if large' && (await this.isLarge(id))) return this.queues.importRosters(currentSchool().id);
    try {
      await this.work.finish(id);
    } catch (problem) {
      await this.work.giveUp(id, 'saving');
      throw problem;
    }
  }

  private isLarge(id: string): Promise<boolean> {
    return this.waiting.isLarge(id, small.rows, small.people);
  }
}
