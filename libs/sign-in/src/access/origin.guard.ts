import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { env, Refusal } from '@akin/platform';
import type { FastifyRequest } from 'fastify';
import { CROSS_SITE } from './access.decorators.js';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change is taken only from the school's own page: `Origin` must be the very address that was called. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (readOnly.has(request.method)) return true;
    if (this.reflector.get<boolean>(CROSS_SITE, context.getHandler())) return true;
    if (request.headers.origin === `${env().PROTOCOL}://${request.headers.host}`) return true;
    throw new Refusal('foreign_origin');
  }
}
