import { Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anybody, CurrentActor, Glance } from '../access/access.decorators.js';
import type { Actor, SignedIn } from '../access/actor.js';
import { SamlLogout } from '../saml/saml-logout.service.js';
import { endedSessionCookie } from './cookies.js';
import { EndedSessionsDto, SessionDto, SessionLineDto, SessionListDto, SignedOutDto } from './session.dto.js';
import { Sessions } from './sessions.service.js';

@ApiTags('session')
@Anybody()
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly samlLogout: SamlLogout,
  ) {}

  @Get()
  @Glance()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in, with which roles, and until when; asking does not keep the session going' })
  @ApiOkResponse({ type: SessionDto })
  show(@Req() request: FastifyRequest): SessionDto {
    return SessionDto.of(request.signedIn as SignedIn);
  }

  @Post('stay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep the session going' })
  @ApiOkResponse({ type: SessionDto })
  stay(@Req() request: FastifyRequest): SessionDto {
    return SessionDto.of(request.signedIn as SignedIn);
  }

  @Get('list')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where the person is signed in' })
  @ApiOkResponse({ type: SessionListDto })
  async list(@CurrentActor() actor: Actor): Promise<SessionListDto> {
    const items = (await this.sessions.list(actor)).map((session) => SessionLineDto.of(session, actor.sessionId));
    return { items, total: items.length };
  }

  @Post('end-others')
  @HttpCode(200)
  @ApiOperation({ summary: 'End all sessions of this person but this one' })
  @ApiOkResponse({ type: EndedSessionsDto })
  async endOthers(@CurrentActor() actor: Actor): Promise<EndedSessionsDto> {
    return { ended: await this.sessions.endOthers(actor) };
  }

  @Post('sign-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'End this session, and say where the browser goes to sign out at the school too' })
  @ApiOkResponse({ type: SignedOutDto, description: 'Signed out; the cookie is gone' })
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedOutDto> {
    const next = await this.samlLogout.signOut(actor);
    reply.header('set-cookie', endedSessionCookie());
    return { next };
  }

  @Post(':id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of this person’s sessions' })
  @ApiNoContentResponse({ description: 'It is over' })
  endOne(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.endOwn(actor, id);
  }
}
