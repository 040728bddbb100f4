import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Refusal } from '@akin/platform';
import type { FastifyRequest } from 'fastify';
import { readInvitedCookie, readSessionCookie, readStartCookie, readTrialCookie, startCookie } from '../sessions/cookies.js';
import { describeDevice } from '../sessions/describe-device.js';
import { hashToken } from '../sessions/tokens.js';
import { realmIdOf } from '../realm.js';
import { TrialAnswers } from '../trial/trial-answers.service.js';
import { refusedSignIn } from './refused-sign-in.js';
import { requestMs } from './saml-options.js';
import type { AnsweringBrowser, SamlExchange } from './saml-exchange.js';
import { SamlExchanges } from './saml-exchanges.service.js';
import type { SignedInBrowser } from './sign-in.service.js';

/** What the guard found out, for the controller to answer with. */
export type SamlOutcome =
  { kind: 'redirect'; to: string; cookie: string } | ({ kind: 'signed-in' } & SignedInBrowser) | { kind: 'tried'; returnTo: string };

interface Running {
  exchange: SamlExchange;
  redirect(to: string): void;
}

declare module 'fastify' {
  interface FastifyRequest {
    saml?: { running?: Running; outcome?: SamlOutcome };
  }
}

/**
 * Lets passport begin a sign-in (GET) or finish one (POST). Passport gets a request and a response of our own making:
 * it knows nothing of Fastify, and of a redirect it would never tell.
 */
@Injectable()
export class SamlGuard extends AuthGuard('saml') {
  constructor(
    private readonly exchanges: SamlExchanges,
    private readonly trials: TrialAnswers,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const realmId = realmIdOf(request.realm);
    const outcome = request.method === 'POST' ? await this.finish(context, request, realmId) : await this.begin(context, request, realmId);
    request.saml = { outcome };
    return true;
  }

  override getRequest(context: ExecutionContext): SamlExchange {
    return running(context).exchange;
  }

  getResponse(context: ExecutionContext) {
    let location = '';
    return {
      statusCode: 200,
      setHeader: (name: string, value: string) => {
        if (name === 'Location') location = value;
      },
      end: () => running(context).redirect(location),
    };
  }

  /** The library's own errors say more than a stranger should know; they all become one reason. */
  override handleRequest<User>(problem: unknown, user: User | false): User {
    if (problem instanceof Refusal) throw problem;
    if (problem || !user) throw refusedSignIn('not_verified');
    return user;
  }

  private async begin(context: ExecutionContext, request: FastifyRequest, realmId: string): Promise<SamlOutcome> {
    const { exchange, token } = await this.exchanges.forLogin(
      realmId,
      readStartCookie(request.headers.cookie),
      request.query ?? {},
      readSessionCookie(request.headers.cookie),
    );
    const to = await new Promise<string>((resolve, reject) => {
      request.saml = { running: { exchange, redirect: resolve } };
      Promise.resolve(super.canActivate(context)).then(() => reject(refusedSignIn('not_verified')), reject);
    });
    return { kind: 'redirect', to, cookie: startCookie(token, request.headers.host ?? '', requestMs / 1000) };
  }

  private async finish(context: ExecutionContext, request: FastifyRequest, realmId: string): Promise<SamlOutcome> {
    const tester = readTrialCookie(request.headers.cookie);
    const tried = tester && (await this.trials.take(realmId, tester, request.body));
    if (tried) return { kind: 'tried', returnTo: tried };
    const exchange = await this.exchanges.forAnswer(realmId, readStartCookie(request.headers.cookie), request.body, browserOf(request));
    request.saml = { running: { exchange, redirect: () => undefined } };
    await super.canActivate(context);
    const { user } = exchange as SamlExchange & { user?: SignedInBrowser };
    if (!user) throw refusedSignIn('not_verified');
    return { kind: 'signed-in', ...user };
  }
}

function browserOf({ headers }: FastifyRequest): AnsweringBrowser {
  const token = readSessionCookie(headers.cookie);
  return {
    device: describeDevice(headers['user-agent']),
    sessionHash: token === null ? null : hashToken(token),
    invitation: readInvitedCookie(headers.cookie),
  };
}

function running(context: ExecutionContext): Running {
  return context.switchToHttp().getRequest<FastifyRequest>().saml?.running as Running;
}
