import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@akin/platform';
import type { FastifyRequest } from 'fastify';
import { readSessionCookie } from '../sessions/cookies.js';
import { Sessions } from '../sessions/sessions.service.js';
import { ACCESS, type Access } from './access.decorators.js';
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
    request.signedIn = await this.sessions.require(request.realm, readSessionCookie(request.headers.cookie));
    if (!mayEnter(access, request.signedIn.actor.roles)) throw new Refusal('not_your_role');
    return true;
  }
}
