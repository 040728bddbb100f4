import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, OutboxListeners, schoolUrl, Sweeps } from '@akin/messaging';
import { DecisionStampsRepository, PolicyInForce } from '@akin/people';
import { Clock, log, newId } from '@akin/platform';
import { Accounts, type Account } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { FindMentorService } from '../find/find-mentor.service.js';
import { leaveSecret } from './leave-secret.js';
import { lookAgain, lookUntold } from './look-again.js';
import { NoNews } from './no-news.service.js';
import type { Known, SavedRow } from './saved-row.js';
import { someoneFitsMail } from './someone-fits.mail.js';
import { WaitingRepository, type Moment } from './waiting.repository.js';

/** Learners looked for in one visit to a school, so that a school where many wait keeps no other one waiting. */
const mostAtOnce = 40;

interface Look {
  row: SavedRow;
  known: Known;
  news: boolean;
}

/** Looks for those who wait, whenever a mentor or the rules changed, and tells them of whoever has become available. */
@Injectable()
export class WaitingLooks implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly sweeps: Sweeps,
    private readonly listeners: OutboxListeners,
    private readonly waiting: WaitingRepository,
    private readonly mentors: FindMentorService,
    private readonly stamps: DecisionStampsRepository,
    private readonly policy: PolicyInForce,
    private readonly noNews: NoNews,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('searches that wait', () => this.look());
    // Whoever became available while they were away is told now.
    this.listeners.on('people.returned', 'searches that wait', ({ payload }) => this.waiting.lookAnewFor(payload['personIds'] as string[]));
  }

  /** Costs a school where nobody waits one small question, and one where nothing changed two more. */
  async look(): Promise<void> {
    if (!(await this.waiting.isAnybodyWaiting())) return;
    const { policy, words } = await this.stamps.now();
    const rules = `${policy} ${words} ${this.policy.today()}`;
    for (const accountId of await this.waiting.due(rules, mostAtOnce)) {
      // One who cannot be looked for keeps nobody else waiting; they stay due.
      await this.lookFor(accountId, rules).catch((problem: Error) =>
        log.warn({ school: currentSchool().id, problem: problem.message }, 'a search that waits could not be looked at'),
      );
    }
  }

  /** The moment is taken before anything is read: what is committed in between is looked at again. */
  private async lookFor(accountId: string, rules: string): Promise<void> {
    const moment: Moment = { looked: await this.waiting.now(), rules };
    const learner = reachable(await this.accounts.find(accountId));
    const noNews = await this.noNews.to(accountId);
    const looks: Look[] = [];
    for (const row of await this.waiting.of(accountId)) {
      const fits = await this.mentors.fitting(accountId, row.query);
      // What the school's rules set aside of it may come back; until then nothing becomes known, and nothing is forgotten.
      if (fits === null) {
        looks.push({ row, known: row.known, news: false });
        continue;
      }
      const { news, known } = learner ? lookAgain(row.known, fits, noNews) : { news: [], known: lookUntold(row.known, fits) };
      looks.push({ row, known, news: news.length > 0 });
    }
    await this.db.run(async () => {
      const told = await this.note(looks, moment);
      if (learner && told.length > 0) await this.tell(learner, told);
    });
  }

  /** @returns the searches with news; those that were changed meanwhile are not among them and stay due */
  private async note(looks: readonly Look[], moment: Moment): Promise<SavedRow[]> {
    const told: SavedRow[] = [];
    for (const { row, known, news } of looks) {
      const noted = await this.waiting.noteLook(row, known, moment, news ? this.clock.now() : row.toldAt);
      if (noted && news) told.push(row);
    }
    return told;
  }

  /** One mail however many of their searches have news: it may not say what any of them is for, so two would read the same. */
  private async tell(learner: Account, searches: readonly SavedRow[]): Promise<void> {
    const [one, ...others] = searches;
    const school = currentSchool();
    const content = someoneFitsMail(school, learner, others.length === 0 ? one.id : null);
    const unsubscribe = schoolUrl(school, `/api/waiting-list/${leaveSecret(school.id, learner.id)}`);
    // What is known is written in this unit and only over what was read, so this is written once whatever its key.
    await this.mailer.write({ key: `someone-fits:${newId()}`, to: learner.mail, kind: 'answer', content, unsubscribe });
  }
}

/** Null while somebody does not take part as a learner. */
function reachable(account: Account | null): Account | null {
  if (!account || account.leaving || !account.roles.includes('learner')) return null;
  return account.state === 'suspended' || account.state === 'closed' ? null : account;
}
