import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@akin/platform';
import { readSetUpCookie } from '@akin/sign-in';
import type { School } from '@akin/tenancy';
import type { FastifyRequest } from 'fastify';
import type { OpenedLink } from './opened-link.js';
import { SetUpDoor } from './set-up-door.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the set-up guard. */
    setUp?: OpenedLink;
  }
}

/** Nobody can sign in yet, so these routes open to the browser that opened a set-up link of this very school. */
@Injectable()
export class SetUpGuard implements CanActivate {
  constructor(private readonly door: SetUpDoor) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.setUp = await this.door.require(schoolOf(request), readSetUpCookie(request.headers.cookie));
    return true;
  }
}

/** The browser that opened a set-up link, for a controller's parameter. */
export const SetUpGuest = createParamDecorator((_: unknown, context: ExecutionContext): OpenedLink => {
  const { setUp } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!setUp) throw new Refusal('set_up_link_over');
  return setUp;
});

/** @throws Refusal `not_found` at an address that is no school's */
export function schoolOf({ realm }: FastifyRequest): School {
  if (realm?.kind !== 'school') throw new Refusal('not_found');
  return realm.school;
}
