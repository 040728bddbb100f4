import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sessionBounds } from '@akin/contracts';
import { Sweeps } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { PreviousRepository } from '../config/previous.repository.js';
import { trialCountsMs } from '../config/sign-in-switch.service.js';
import { requestMs } from '../saml/saml-options.js';
import { UsedAssertionsRepository } from '../saml/used-assertions.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { TrialsRepository } from './trials.repository.js';
import { trialShownMs } from './trials.service.js';

const everyMs = 10 * 60_000;
const sessionsKeptMs = sessionBounds.absoluteHours.most * 60 * 60_000;

/** Forgets in the worker what sign-ins, switches and tests left behind. Whoever reads looks at the time, so being late shows nothing. */
@Injectable()
export class SignInTidy implements OnModuleInit {
  private last = 0;

  constructor(
    private readonly sweeps: Sweeps,
    private readonly trials: TrialsRepository,
    private readonly previous: PreviousRepository,
    private readonly sessions: SessionsRepository,
    private readonly used: UsedAssertionsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('sign-in leftovers', () => this.tidyNowAndThen());
  }

  /** At every realm at once; the school around the caller does not matter. */
  async tidy(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.trials.tidy(new Date(now - trialShownMs), new Date(now - trialCountsMs - requestMs));
    await this.previous.dropOld(new Date(now));
    await this.sessions.clearEnded(new Date(now - sessionsKeptMs));
    await this.used.clearOld(new Date(now));
  }

  private async tidyNowAndThen(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.last < everyMs) return;
    this.last = now;
    await this.tidy();
  }
}
