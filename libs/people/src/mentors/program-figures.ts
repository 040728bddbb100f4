import { Injectable } from '@nestjs/common';
import { Accounts } from '@akin/sign-in';
import { currentSchool, Registry, TenantDb } from '@akin/tenancy';
import { MentorRepository } from './mentor.repository.js';

/** Tells the registry how many mentors and learners the school has; numbers only, so that the operator never needs a person. */
@Injectable()
export class ProgramFigures {
  constructor(
    private readonly db: TenantDb,
    private readonly registry: Registry,
    private readonly accounts: Accounts,
    private readonly mentors: MentorRepository,
  ) {}

  /** Counts in the open unit and reports once it is committed; the registry is another schema and never part of it. */
  async report(): Promise<void> {
    const school = currentSchool();
    const mentors = await this.mentors.countInState('active');
    const { total: learners } = await this.accounts.list({ role: 'learner', page: 1, size: 1 });
    this.db.afterCommit(() => this.registry.recordFigures(school.id, { mentors, learners }));
  }
}
