import { Injectable } from '@nestjs/common';
import { MentorChangesRepository, PolicyInForce } from '@akin/people';
import { Clock } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { chooseForgotten } from './choose-forgotten.js';
import { MentorLoader } from './mentor-loader.service.js';
import type { SchoolIndex } from './school-index.js';
import { SchoolLook } from './school-look.js';
import { SharedLook } from './shared-look.js';

/** Mentors of all schools that are held at a time; one takes about six kilobytes. */
const mostHeld = 60_000;
/** A school where nobody has looked for that long is forgotten. */
const forgottenAfter = 60 * 60_000;

interface Held {
  look: SchoolLook;
  shared: SharedLook<SchoolIndex>;
  usedAt: number;
}

/** Everybody a search may find, in memory and by school. */
@Injectable()
export class MentorIndex {
  /** Whoever was used longest ago comes first. */
  private readonly schools = new Map<string, Held>();

  constructor(
    private readonly db: TenantDb,
    private readonly changes: MentorChangesRepository,
    private readonly loader: MentorLoader,
    private readonly policy: PolicyInForce,
    private readonly clock: Clock,
  ) {}

  /**
   * The mentors of the school around: whatever was committed before this was called is in it. Costs one short question, and
   * reading those who changed since the last; the first time in a process, and when the school decided anew about its words
   * or its policy, everybody.
   * @throws Error within a unit: what it wrote may yet be undone, and is nobody else's
   */
  now(): Promise<SchoolIndex> {
    if (this.db.inUnit) throw new Error('Mentors are looked for outside of a unit.');
    return this.heldNow().shared.now();
  }

  private heldNow(): Held {
    const { id } = currentSchool();
    const held = this.schools.get(id) ?? this.begin(id);
    held.usedAt = this.clock.now().getTime();
    this.schools.delete(id);
    this.schools.set(id, held);
    this.forgetIdle(held.usedAt);
    return held;
  }

  private begin(id: string): Held {
    const look = new SchoolLook(this.loader);
    const shared = new SharedLook(async () => {
      const index = await look.heed(await this.changes.since(look.since), this.policy.today());
      this.forgetTooMany(id);
      return index;
    });
    return { look, shared, usedAt: 0 };
  }

  private forgetIdle(now: number): void {
    for (const [id, { usedAt }] of this.schools) {
      if (now - usedAt < forgottenAfter) return;
      this.schools.delete(id);
    }
  }

  private forgetTooMany(inUse: string): void {
    const held = [...this.schools].map(([id, { look }]) => ({ id, size: look.size }));
    for (const id of chooseForgotten(held, inUse, mostHeld)) this.schools.delete(id);
  }
}
