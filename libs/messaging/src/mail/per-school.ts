/** Work of which each school may have so much under way; the rest of it waits its turn, in order, without holding up another school. */
export class PerSchool {
  private readonly lanes = new Map<string, { busy: number; waiting: (() => void)[] }>();

  constructor(private readonly most: number) {}

  async run<T>(school: string, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(school) ?? { busy: 0, waiting: [] };
    this.lanes.set(school, lane);
    if (lane.busy < this.most) lane.busy += 1;
    else await new Promise<void>((resolve) => lane.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.busy -= 1;
      if (lane.busy === 0) this.lanes.delete(school);
    }
  }
}
