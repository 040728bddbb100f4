import { Injectable } from '@nestjs/common';
import { setUpHours } from '@akin/contracts';
import { Clock, Refusal } from '@akin/platform';
import { hashToken, newToken, SignInConfig } from '@akin/sign-in';
import { NationalDb, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import type { OpenedLink } from './opened-link.js';
import { SetUpLinksRepository } from './set-up-links.repository.js';
import { isSetUpToken } from './set-up-token.js';
import { WrongTries } from './wrong-tries.service.js';

const browserMs = setUpHours * 3_600_000;

/** Lets a browser in with a set-up link, once, and knows it again until sign-in is switched on with it. */
@Injectable()
export class SetUpDoor {
  constructor(
    private readonly national: NationalDb,
    private readonly links: SetUpLinksRepository,
    private readonly signIn: SignInConfig,
    private readonly tries: WrongTries,
    private readonly audit: OperatorAudit,
    private readonly clock: Clock,
  ) {}

  /**
   * Uses a link up for the browser that brings it.
   * @returns the browser's own secret, stored nowhere, and how many seconds it lasts
   * @throws Refusal `set_up_done` once people can sign in, unless the operator sent it for that case; `set_up_link_over` for whatever else does not open,
   *   `too_many` when somebody is guessing
   */
  async open(school: School, token: string): Promise<{ secret: string; seconds: number }> {
    if (!isSetUpToken(token, school.id)) {
      this.tries.note(school.id);
      throw new Refusal('set_up_link_over');
    }
    const [secret, now] = [newToken(), this.clock.now()];
    await this.national.run(async () => {
      const session = { hash: hashToken(secret), until: new Date(now.getTime() + browserMs) };
      const opened = await this.links.use(school.id, hashToken(token), now, session);
      await this.refuseWhenDone(school, opened);
      if (!opened) throw new Refusal('set_up_link_over');
      if (opened.breakGlass)
        await this.audit.record({ operatorId: null, school, action: 'break_glass_opened', detail: { role: opened.role } });
    });
    return { secret, seconds: browserMs / 1000 };
  }

  /**
   * What a browser that opened a link may do here.
   * @throws Refusal `set_up_done` once people can sign in, `set_up_link_over`
   */
  async require(school: School, secret: string | null): Promise<OpenedLink> {
    const opened = secret === null ? null : await this.links.opened(school.id, hashToken(secret), this.clock.now());
    await this.refuseWhenDone(school, opened);
    if (!opened) throw new Refusal('set_up_link_over');
    return opened;
  }

  private async refuseWhenDone(school: School, opened: OpenedLink | null): Promise<void> {
    if (opened?.breakGlass) return;
    if (await this.signIn.isReady(school.id)) throw new Refusal('set_up_done');
  }
}
