import { Injectable } from '@nestjs/common';
import type { ProgramCounters } from '@akin/contracts';
import { allows, MentorDirectory, PolicyInForce } from '@akin/people';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { Claims } from '@akin/training';
import { countMentors } from './count-mentors.js';
import { ProgramCountersRepository } from './program-counters.repository.js';

@Injectable()
export class ProgramCountersService {
  constructor(
    private readonly db: TenantDb,
    private readonly directory: MentorDirectory,
    private readonly counters: ProgramCountersRepository,
    private readonly claims: Claims,
    private readonly policy: PolicyInForce,
  ) {}

  /**
   * The counters of the APGO 2023 abstract as they are at this moment, the same for everyone who runs the program.
   * Answers their owners keep for nobody are not used for anything, and so are not counted either.
   */
  read(_actor: Actor): Promise<ProgramCounters> {
    return this.db.run(async () => {
      const rules = await this.policy.rules();
      return {
        ...countMentors(await this.directory.active(), (facet) => allows(rules, facet, 'report')),
        ...(await this.counters.count()),
        cmeClaims: await this.claims.count(),
      };
    });
  }
}
