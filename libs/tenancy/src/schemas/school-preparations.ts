import { Injectable } from '@nestjs/common';

/** What a room writes into a new school, in the school's context and again as often as provisioning asks. */
type Work = () => Promise<void>;

/** What rooms have to write into a school before it opens, by the provisioning step that asks for it (`restored`: once it came out of an archive). Rooms register when they start. */
@Injectable()
export class SchoolPreparations {
  private readonly works = new Map<string, Work[]>();

  add(step: string, work: Work): void {
    this.works.set(step, [...(this.works.get(step) ?? []), work]);
  }

  has(step: string): boolean {
    return this.works.has(step);
  }

  /** Does what was registered for the step. @throws Error in words when nobody registered */
  async run(step: string): Promise<void> {
    const works = this.works.get(step);
    if (!works) throw new Error(`Nothing here knows how to prepare “${step}”. The process is missing a room.`);
    for (const work of works) await work();
  }
}
