import { currentSchool } from '@akin/tenancy';

/** Of how many schools something is remembered; whoever was remembered first is forgotten first. */
const mostSchools = 2000;

/** What was worked out from a school's decisions, for as long as their stamp stays the same. */
export class Remembered<Value> {
  private readonly kept = new Map<string, { stamp: string; value: Value }>();

  constructor(private readonly most = mostSchools) {}

  /** What is remembered of the school around under this stamp, worked out when it is not. */
  async of(stamp: string, workOut: () => Promise<Value>): Promise<Value> {
    const { id } = currentSchool();
    const known = this.kept.get(id);
    if (known?.stamp === stamp) return known.value;
    const value = await workOut();
    this.keep(id, { stamp, value });
    return value;
  }

  private keep(id: string, one: { stamp: string; value: Value }): void {
    this.kept.delete(id);
    const [first] = this.kept.keys();
    if (first !== undefined && this.kept.size >= this.most) this.kept.delete(first);
    this.kept.set(id, one);
  }
}
