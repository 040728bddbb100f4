import { Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anybody, CurrentActor } from '../access/access.decorators.js';
import type { Actor, SignedIn } from '../access/actor.js';
import { endedSessionCookie } from './cookies.js';
import { SessionDto } from './session.dto.js';
import { Sessions } from './sessions.service.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @Anybody()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in, with which roles, and until when' })
  @ApiOkResponse({ type: SessionDto })
  show(@Req() request: FastifyRequest): SessionDto {
    return SessionDto.of(request.signedIn as SignedIn);
  }

  @Post('sign-out')
  @Anybody()
  @HttpCode(204)
  @ApiOperation({ summary: 'End this session' })
  @ApiNoContentResponse({ description: 'Signed out; the cookie is gone' })
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(actor);
    reply.header('set-cookie', endedSessionCookie());
  }
}
