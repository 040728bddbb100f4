import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** Who may use a route. A route without one of the four decorators is closed. */
export type Access = 'public' | 'anybody' | 'any' | readonly Role[];

export const ACCESS = 'akin:access';
export const CROSS_SITE = 'akin:cross-site';
export const GLANCE = 'akin:glance';

/** Anyone, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);

/** Whoever is signed in, at a school or as operator: only for what concerns the session itself. */
export const Anybody = () => SetMetadata(ACCESS, 'anybody' satisfies Access);

/** Anyone who is signed in at a school, whatever their role. */
export const AnyRole = () => SetMetadata(ACCESS, 'any' satisfies Access);

/** Those who hold at least one of these roles. */
export const Roles = (...roles: [Role, ...Role[]]) => SetMetadata(ACCESS, roles satisfies Access);

/** Only asks how the session stands: a page may do so by itself, and it does not keep the session going. */
export const Glance = () => SetMetadata(GLANCE, true);

/** A post that comes from the identity provider's page by design; it brings its own proof. */
export const CrossSite = () => SetMetadata(CROSS_SITE, true);

/** The actor of the request, for a controller's parameter. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new Refusal('not_signed_in');
  return signedIn.actor;
});
