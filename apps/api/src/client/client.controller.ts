import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@akin/platform';
import { Public, readSessionCookie, type Realm } from '@akin/sign-in';
import { institutionView } from '../institution/institution-view.js';
import { clientPage, hasClientFile } from './client-page.js';

/** Every page of the client is one document; its own router draws the rest. */
@ApiExcludeController()
@Controller()
export class ClientController {
  @Get('*')
  @Public()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const path = request.url.split('?')[0];
    if (/^\/(api|saml)(\/|$)/.test(path)) throw new Refusal('not_found');
    if (hasClientFile(path)) void reply.sendFile(path.slice(1));
    else if (/\.[a-z0-9]{2,5}$/i.test(path)) throw new Refusal('not_found');
    else
      void reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(clientPage(institutionView(request.realm as Realm), readSessionCookie(request.headers.cookie) !== null));
  }
}
