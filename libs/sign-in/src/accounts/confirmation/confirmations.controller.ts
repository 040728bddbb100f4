import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/access.decorators.js';
import { invitedCookie, readStartCookie } from '../../sessions/cookies.js';
import { hashToken } from '../../sessions/tokens.js';
import { ConfirmationAnswerDto, ConfirmationStateDto } from './confirmation.dto.js';
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
    const token = readStartCookie(request.headers.cookie);
    return { waiting: await this.confirmations.waiting(token === null ? null : hashToken(token)) };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that it was oneself who signed in' })
  @ApiNoContentResponse()
  confirm(@Body() { secret }: ConfirmationAnswerDto): Promise<void> {
    return this.confirmations.confirm(secret);
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
