import type { PlannedPerson } from './school-plan.js';

/** Keeps count of mentors' places while pairs are made up, so that nobody is given more people than they have room for. */
export class Places {
  private readonly left: Map<string, number>;

  constructor(mentors: readonly PlannedPerson[]) {
    this.left = new Map(mentors.map(({ id, mentoring }) => [id, mentoring?.capacity ?? 0]));
  }

  /** The first of these with a free place, which is then one fewer. */
  take(candidates: readonly PlannedPerson[]): PlannedPerson {
    const free = candidates.find(({ id }) => (this.left.get(id) ?? 0) > 0);
    if (!free) throw new Error('nobody has room left');
    this.left.set(free.id, (this.left.get(free.id) as number) - 1);
    return free;
  }
}
