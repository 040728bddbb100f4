import { Injectable } from '@nestjs/common';
import { mentorStates, mentorTarget, type MentorState, type SupplyView } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { ApplicationsRepository } from './applications.repository.js';

/** How far the school is on its way to enough mentors; counts only. */
@Injectable()
export class Supply {
  constructor(
    private readonly db: TenantDb,
    private readonly mentors: MentorRepository,
    private readonly applications: ApplicationsRepository,
  ) {}

  view({ roles, personId }: Actor): Promise<SupplyView> {
    const { classSize, hbcu } = currentSchool();
    return this.db.run(async () => {
      const counted = new Map((await this.mentors.countByState()).map(({ state, count }) => [state, count]));
      const counts = Object.fromEntries(mentorStates.map((state) => [state, counted.get(state) ?? 0])) as Record<MentorState, number>;
      const reviews = roles.includes('admin') || roles.includes('reviewer');
      const toReview = reviews ? (await this.applications.page(['sent'], personId, 1, 1)).total : null;
      return { target: mentorTarget(classSize, hbcu), counts, toReview };
    });
  }
}
