import { Injectable } from '@nestjs/common';
import { Remembered } from '@akin/people';
import { Clock, localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { WishLists } from '../wishes/wish-lists.service.js';
import { DemandCount } from './count-demand.js';
import { leastLearners, type Demand } from './suggest-answers.js';

/** What learners look for, as counts; nothing of it is about one of them. */
@Injectable()
export class LearnersDemand {
  private readonly counted = new Remembered<Demand[]>();

  constructor(
    private readonly lists: WishLists,
    private readonly clock: Clock,
  ) {}

  /**
   * What at least `leastLearners` of the school around look for, as it was when somebody first asked on this day. Every list
   * is opened for it; and counts that moved at once would tell what the learner next door has just wished for.
   */
  today(): Promise<Demand[]> {
    return this.counted.of(localDay(this.clock.now(), currentSchool().timeZone), async () => {
      const count = new DemandCount();
      for await (const { wishes } of this.lists.everyInUse()) count.add(wishes);
      return count.atLeast(leastLearners);
    });
  }
}
