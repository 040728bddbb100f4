import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { endedSetUpCookie, Public } from '@akin/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginTrialHere } from './begin-trial-here.js';
import type { OpenedLink } from './opened-link.js';
import { guestPreparer } from './preparer.js';
import { IdpMetadataDto } from './set-up.dto.js';
import { SetUpGuard, SetUpGuest } from './set-up.guard.js';
import { SignInPreparation } from './sign-in-preparation.service.js';
import {
  DraftStartDto,
  ShownStateDto,
  SignInDraftViewDto,
  SignInOptionsDto,
  SignInSetUpViewDto,
  TrialStartDto,
  TrialViewDto,
} from './sign-in-set-up.dto.js';

/** What an administrator does at `/api/sign-in`, for the browser that opened a set-up link. */
@ApiTags('set-up')
@ApiCookieAuth('set-up')
@Controller('api/set-up/sign-in')
@Public()
@UseGuards(SetUpGuard)
export class SetUpSignInController {
  constructor(private readonly preparation: SignInPreparation) {}

  @Get()
  @ApiOperation({ summary: 'Our values, what is on, what is prepared, and presets by make' })
  @ApiOkResponse({ type: SignInSetUpViewDto })
  show(@SetUpGuest() guest: OpenedLink): Promise<SignInSetUpViewDto> {
    return this.preparation.show(guestPreparer(guest));
  }

  @Post('draft')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to prepare, from what is on or from nothing; what somebody began is gone on with' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  begin(@SetUpGuest() guest: OpenedLink, @Body() start: DraftStartDto): Promise<SignInDraftViewDto> {
    return this.preparation.begin(guestPreparer(guest), start);
  }

  @Post('draft/identity-provider')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read the identity provider’s metadata and show what was understood; nothing is switched on' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  giveMetadata(@SetUpGuest() guest: OpenedLink, @Body() input: IdpMetadataDto): Promise<SignInDraftViewDto> {
    return this.preparation.giveMetadata(guestPreparer(guest), input);
  }

  @Put('draft/options')
  @ApiOperation({ summary: 'Say what is asked of the identity provider’s answers, and how its attributes are called' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  giveOptions(@SetUpGuest() guest: OpenedLink, @Body() options: SignInOptionsDto): Promise<SignInDraftViewDto> {
    return this.preparation.giveOptions(guestPreparer(guest), options);
  }

  @Delete('draft')
  @HttpCode(204)
  @ApiOperation({ summary: 'Drop what is prepared' })
  @ApiNoContentResponse({ description: 'Nothing is prepared any more' })
  drop(@SetUpGuest() guest: OpenedLink): Promise<void> {
    return this.preparation.drop(guestPreparer(guest));
  }

  @Post('draft/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin a test sign-in; a cookie ties the answer to this browser' })
  @ApiOkResponse({ type: TrialStartDto })
  beginTrial(
    @SetUpGuest() guest: OpenedLink,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrialStartDto> {
    return beginTrialHere(this.preparation, guestPreparer(guest), request, reply);
  }

  @Get('draft/trial')
  @ApiOperation({ summary: 'What came of the last test sign-in begun here, within the hour; values masked' })
  @ApiOkResponse({ type: TrialViewDto })
  trial(@SetUpGuest() guest: OpenedLink): Promise<TrialViewDto> {
    return this.preparation.trial(guestPreparer(guest));
  }

  @Post('draft/trial/values')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same with every value; that is written down' })
  @ApiOkResponse({ type: TrialViewDto })
  values(@SetUpGuest() guest: OpenedLink): Promise<TrialViewDto> {
    return this.preparation.trialValues(guestPreparer(guest));
  }

  @Post('draft/switch-on')
  @HttpCode(204)
  @ApiOperation({ summary: 'Switch sign-in to what was shown and tested; every set-up link and page ends' })
  @ApiNoContentResponse({ description: 'People can sign in' })
  async switchOn(
    @SetUpGuest() guest: OpenedLink,
    @Body() { digest }: ShownStateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.preparation.switchOn(guestPreparer(guest), digest);
    reply.header('set-cookie', endedSetUpCookie());
  }

  @Post('lift-second-factor')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let administrators in without a second factor again; the school and the operator see it' })
  @ApiNoContentResponse({ description: 'None is asked for any more' })
  liftSecondFactor(): Promise<void> {
    return this.preparation.liftSecondFactor();
  }

  @Post('switch-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Switch back to what was on before, within 24 hours; every set-up link and page ends' })
  @ApiNoContentResponse({ description: 'People sign in as before' })
  async switchBack(@SetUpGuest() guest: OpenedLink, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.preparation.switchBack(guestPreparer(guest));
    reply.header('set-cookie', endedSetUpCookie());
  }
}
