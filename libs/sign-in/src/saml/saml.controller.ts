import { Controller, Get, Header, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiDefaultResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CrossSite, Public } from '../access/access.decorators.js';
import { realmIdOf } from '../realm.js';
import { endedSessionCookie, sessionCookie } from '../sessions/cookies.js';
import { leavingOf } from './leaving.js';
import { RefusedPageFilter } from './refused-page.filter.js';
import { SamlGuard, type SamlOutcome } from './saml.guard.js';
import { SamlLogout } from './saml-logout.service.js';
import { SpMetadata } from './sp-metadata.service.js';

@ApiTags('sign-in')
@Controller('saml')
@Public()
@ApiDefaultResponse({ description: 'Refused; a page says so', content: { 'text/html': { schema: { type: 'string' } } } })
@UseFilters(RefusedPageFilter)
export class SamlController {
  constructor(
    private readonly spMetadata: SpMetadata,
    private readonly samlLogout: SamlLogout,
  ) {}

  @Get('metadata')
  @Header('content-type', 'application/samlmetadata+xml')
  @ApiOperation({ summary: 'SAML metadata of this school’s service provider' })
  @ApiProduces('application/samlmetadata+xml')
  @ApiOkResponse({ description: 'An EntityDescriptor', type: String })
  metadata(@Req() request: FastifyRequest): Promise<string> {
    return this.spMetadata.of(realmIdOf(request.realm));
  }

  @Get('login')
  @UseGuards(SamlGuard)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Begin to sign in at the school’s identity provider' })
  @ApiQuery({ name: 'returnTo', required: false, description: 'A path of this site' })
  @ApiQuery({
    name: 'fresh',
    required: false,
    enum: ['1'],
    description: 'To be asked anew, even when the identity provider still knows one',
  })
  @ApiResponse({ status: 302, description: 'To the identity provider, with a signed request' })
  login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const outcome = outcomeOf(request, 'redirect');
    reply.header('set-cookie', outcome.cookie).redirect(outcome.to, 302);
  }

  @Post('acs')
  @CrossSite()
  @UseGuards(SamlGuard)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where the identity provider posts its answer' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['SAMLResponse'],
      properties: { SAMLResponse: { type: 'string', format: 'byte' }, RelayState: { type: 'string' } },
    },
  })
  @ApiResponse({
    status: 303,
    description:
      'Signed in, on to where the person wanted to go; or, after a test, back to the page it began on; or back to the identity provider to show anew who they are',
  })
  @ApiResponse({ status: 401, description: 'The answer was not accepted; a page says so' })
  @ApiResponse({ status: 403, description: 'The person has no account here; a page says so' })
  acs(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const outcome = outcomeOf(request, 'signed-in', 'tried');
    if (outcome.kind === 'signed-in' && outcome.token) reply.header('set-cookie', sessionCookie(outcome.token));
    reply.redirect(outcome.returnTo, 303);
  }

  @Get('logout')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign out, or take the identity provider’s word that somebody did (redirect binding)' })
  @ApiResponse({ status: 303, description: 'To the identity provider with an answer, or to the start page' })
  logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.leave(request, reply);
  }

  @Post('logout')
  @CrossSite()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Take the identity provider’s word that somebody signed out (post binding)' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        SAMLRequest: { type: 'string', format: 'byte' },
        SAMLResponse: { type: 'string', format: 'byte' },
        RelayState: { type: 'string' },
      },
    },
  })
  @ApiResponse({ status: 303, description: 'To the identity provider with an answer, or to the start page' })
  logoutByPost(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.leave(request, reply);
  }

  private async leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const left = await this.samlLogout.handle(leavingOf(request));
    if (left.ended) reply.header('set-cookie', endedSessionCookie());
    reply.redirect(left.to, 303);
  }
}

function outcomeOf<K extends SamlOutcome['kind']>(request: FastifyRequest, ...kinds: K[]): Extract<SamlOutcome, { kind: K }> {
  const outcome = request.saml?.outcome;
  if (!outcome || !(kinds as string[]).includes(outcome.kind)) throw new Error('The SAML guard did not run.');
  return outcome as Extract<SamlOutcome, { kind: K }>;
}
