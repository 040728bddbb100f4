import { Injectable } from '@nestjs/common';

/** The mentors, by id, who are no news to a learner, whatever comes free at them. */
export type KnownMentors = (learnerId: string) => Promise<readonly string[]>;

/** Rooms above know with whom a learner has to do; each registers here how to ask, when it starts. */
@Injectable()
export class NoNews {
  private readonly known: KnownMentors[] = [];

  add(known: KnownMentors): void {
    this.known.push(known);
  }

  async to(learnerId: string): Promise<ReadonlySet<string>> {
    const all = new Set<string>();
    for (const known of this.known) for (const id of await known(learnerId)) all.add(id);
    return all;
  }
}
