import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, setUpCookie } from '@akin/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SetUpOpeningDto, SetUpViewDto } from './set-up.dto.js';
import { schoolOf, SetUpGuard, SetUpGuest } from './set-up.guard.js';
import type { OpenedLink } from './opened-link.js';
import { SetUpDoor } from './set-up-door.service.js';
import { SetUp } from './set-up.service.js';

/** How a school's sign-in is set up before anybody can sign in. */
@ApiTags('set-up')
@Controller('api/set-up')
@Public()
export class SetUpController {
  constructor(
    private readonly door: SetUpDoor,
    private readonly setUp: SetUp,
  ) {}

  @Post('open')
  @HttpCode(204)
  @ApiOperation({ summary: 'Use a set-up link up for this browser' })
  @ApiNoContentResponse({ description: 'Opened; a cookie of its own lets this browser go on' })
  async open(@Req() request: FastifyRequest, @Body() { token }: SetUpOpeningDto, @Res({ passthrough: true }) reply: FastifyReply) {
    const { secret, seconds } = await this.door.open(schoolOf(request), token);
    reply.header('set-cookie', setUpCookie(secret, seconds));
  }

  @Get()
  @UseGuards(SetUpGuard)
  @ApiCookieAuth('set-up')
  @ApiOperation({ summary: 'Our values for the identity provider, and theirs as far as they are known' })
  @ApiOkResponse({ type: SetUpViewDto })
  show(@SetUpGuest() guest: OpenedLink): Promise<SetUpViewDto> {
    return this.setUp.show(guest);
  }
}
