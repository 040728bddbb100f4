import { Injectable } from '@nestjs/common';
import type { SignInKeyStep, SignInUpkeepView } from '@akin/contracts';
import { Clock } from '@akin/platform';
import { AccountAudit, describeWaiting, MetadataRefresh, SignInConfig, SpKeys, type Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { SignInCare } from './sign-in-care.service.js';
import { upkeepWarnings } from './upkeep-warnings.js';

const stages = { steady: 'one', coming: 'coming', going: 'going' } as const;

/** What a school's administrators see and do so that a sign-in that is on stays on. */
@Injectable()
export class SignInUpkeep {
  constructor(
    private readonly signIn: SignInConfig,
    private readonly metadata: MetadataRefresh,
    private readonly keys: SpKeys,
    private readonly care: SignInCare,
    private readonly audit: OperatorAudit,
    private readonly trail: AccountAudit,
    private readonly clock: Clock,
  ) {}

  async show(_actor: Actor): Promise<SignInUpkeepView> {
    const school = currentSchool();
    const { theirs, ours } = await this.signIn.certificates(school.id);
    const [kept, change] = [await this.metadata.state(school.id), await this.keys.change(school.id)];
    return {
      refresh: {
        url: kept?.source?.url ?? null,
        lastReadAt: iso(kept?.readAt),
        nextAt: iso(kept?.dueAt),
        failures: kept?.failures ?? 0,
        problem: kept?.problem ?? null,
        waiting: kept && describeWaiting(kept),
      },
      keys: {
        stage: stages[change.stage],
        certificates: ours.map(({ fingerprint, until }, at) => ({
          fingerprint,
          until: until.toISOString(),
          use: at === 0 || change.stage === 'steady' ? 'signs' : change.stage,
        })),
      },
      warnings: upkeepWarnings({ theirs, ours, kept }, this.clock.now()),
      deeds: await this.audit.deedsAbout(school),
    };
  }

  /** Reads the metadata again now. @throws Refusal `not_found` when it came from no address */
  async refresh(actor: Actor): Promise<SignInUpkeepView> {
    await this.metadata.refreshNow(currentSchool().id);
    return this.show(actor);
  }

  /** Says yes to the metadata that waits and was shown. @throws Refusal `nothing_waiting`, `bad_input` */
  async accept(actor: Actor, digest: string): Promise<SignInUpkeepView> {
    await this.care.acceptMetadata(null, currentSchool(), digest);
    await this.tellOf(actor);
    return this.show(actor);
  }

  /** One step of changing our key. @throws Refusal `key_change_out_of_turn` */
  async changeKey(actor: Actor, step: SignInKeyStep): Promise<SignInUpkeepView> {
    await this.care.changeKey(null, currentSchool(), step);
    await this.tellOf(actor);
    return this.show(actor);
  }

  /** Which administrator it was stays at the school. */
  private tellOf({ personId }: Actor): Promise<void> {
    return this.trail.record({ actorId: personId, action: 'sign_in_cared_for', subjectId: personId });
  }
}

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
