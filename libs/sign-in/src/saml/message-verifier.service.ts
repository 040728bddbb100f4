import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NoOutcome, ThreadPool } from '@akin/platform';
import type { LogoutFacts } from './read-logout-request.js';
import { refusedSignIn } from './refused-sign-in.js';
import { verifyThread } from './verify-thread-entry.js';
import type { AnswerToVerify, VerifiedAnswer } from './verify-answer.js';
import type { LogoutToVerify } from './verify-logout.js';
import type { MessageToVerify, VerifiedMessage } from './verify-message.js';

const limits = { threads: 2, waiting: 200, budgetMs: 2000, startMs: 20_000, heapMb: 256 } as const;

/** Has messages parsed, decrypted and verified in threads, so that nobody's message holds up anybody else. */
@Injectable()
export class MessageVerifier implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly pool = new ThreadPool<MessageToVerify, VerifiedMessage>(verifyThread, limits);

  onApplicationBootstrap(): void {
    this.pool.warm();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.close();
  }

  /** @throws Refusal `sign_in_refused` when there is no verdict */
  async answer(message: AnswerToVerify): Promise<VerifiedAnswer> {
    const verified = await this.verdict({ kind: 'answer', message });
    return verified.kind === 'answer' ? verified.outcome : { ok: false, reason: 'not_verified' };
  }

  /** @throws Refusal `sign_in_refused` when there is no verdict */
  async logout(message: LogoutToVerify): Promise<LogoutFacts | null> {
    const verified = await this.verdict({ kind: 'logout', message });
    return verified.kind === 'logout' ? verified.outcome : null;
  }

  private async verdict(message: MessageToVerify): Promise<VerifiedMessage> {
    try {
      return await this.pool.run(message);
    } catch (problem) {
      throw problem instanceof NoOutcome ? refusedSignIn(problem.problem) : problem;
    }
  }
}
