import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sessionLeftHeader, sessionPersonHeader, unattendedHeader } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readSessionCookie } from '../sessions/cookies.js';
import { Sessions } from '../sessions/sessions.service.js';
import { ACCESS, GLANCE, type Access } from './access.decorators.js';
import type { SignedIn } from './actor.js';
import { mayEnter } from './may-enter.js';

/** Closed by default: a route opens to those it names, with the roles they hold at this moment. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const counts = !this.reflector.get<boolean>(GLANCE, context.getHandler()) && !isUnattended(request);
    request.signedIn = await this.sessions.require(request.realm, readSessionCookie(request.headers.cookie), counts);
    refuseOther(request, request.signedIn);
    context.switchToHttp().getResponse<FastifyReply>().header(sessionLeftHeader, secondsLeft(request.signedIn));
    if (!mayEnter(access, request.signedIn.actor.roles)) throw new Refusal('not_your_role');
    return true;
  }
}

/** A page that asks by itself says so. It can only shorten its session by that, so every read is believed; a change is a deed. */
function isUnattended({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers[unattendedHeader] === '1';
}

/** A page that was opened by one person says so; what is typed there is not sent in the name of the next one at this browser. */
function refuseOther({ headers }: FastifyRequest, { actor }: SignedIn): void {
  const meant = headers[sessionPersonHeader];
  if (meant !== undefined && meant !== actor.personId) throw new Refusal('somebody_else');
}

function secondsLeft({ at, idleExpiresAt, expiresAt }: SignedIn): string {
  return [idleExpiresAt, expiresAt].map((end) => Math.max(0, Math.floor((end.getTime() - at.getTime()) / 1000))).join(' ');
}
