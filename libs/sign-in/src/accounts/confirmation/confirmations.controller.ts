import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/access.decorators.js';
import { invitedCookie, readStartCookie } from '../../sessions/cookies.js';
import { hashToken } from '../../sessions/tokens.js';
import { ConfirmationAnswerDto, ConfirmationDoneDto, ConfirmationStateDto } from './confirmation.dto.js';
import { Confirmations } from './confirmations.service.js';

/** How long somebody who followed an invitation may take to sign in. */
const invitedSeconds = 1800;

/** Nobody is signed in here yet: the secret of the link is the proof, or the browser's own start cookie. */
@ApiTags('sign-in')
@Public()
@Controller('api/confirm')
export class ConfirmationsController {
  constructor(private readonly confirmations: Confirmations) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether a mail was sent to somebody who signed in in this browser' })
  @ApiOkResponse({ type: ConfirmationStateDto })
  async waiting(@Req() request: FastifyRequest): Promise<ConfirmationStateDto> {
    return { waiting: await this.confirmations.waiting(browserOf(request)) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it was oneself who signed in' })
  @ApiOkResponse({ type: ConfirmationDoneDto })
  confirm(@Body() { secret }: ConfirmationAnswerDto, @Req() request: FastifyRequest): Promise<ConfirmationDoneDto> {
    return this.confirmations.confirm(secret, browserOf(request));
  }

  @Post('deny')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that it was not oneself' })
  @ApiNoContentResponse()
  deny(@Body() { secret }: ConfirmationAnswerDto): Promise<void> {
    return this.confirmations.deny(secret);
  }

  @Post('invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Come by an invitation: the mailbox is proven, so the first sign-in asks for no second mail' })
  @ApiNoContentResponse()
  invited(
    @Body() { secret }: ConfirmationAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    void reply.header('set-cookie', invitedCookie(secret, request.headers.host ?? '', invitedSeconds));
  }
}

/** Of the token with which this browser began to sign in. */
function browserOf({ headers }: FastifyRequest): Buffer | null {
  const token = readStartCookie(headers.cookie);
  return token === null ? null : hashToken(token);
}
