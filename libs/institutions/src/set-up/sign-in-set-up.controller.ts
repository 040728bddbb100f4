import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginTrialHere } from './begin-trial-here.js';
import { adminPreparer } from './preparer.js';
import { IdpMetadataDto } from './set-up.dto.js';
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

/** How an administrator changes the sign-in of a school while people go on signing in. */
@ApiTags('sign-in')
@Controller('api/sign-in')
@Roles('admin')
export class SignInSetUpController {
  constructor(private readonly preparation: SignInPreparation) {}

  @Get()
  @ApiOperation({ summary: 'Our values, what is on, what is prepared, and presets by make' })
  @ApiOkResponse({ type: SignInSetUpViewDto })
  show(@CurrentActor() actor: Actor): Promise<SignInSetUpViewDto> {
    return this.preparation.show(adminPreparer(actor));
  }

  @Post('draft')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to prepare, from what is on or from nothing; what somebody began is gone on with' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  begin(@CurrentActor() actor: Actor, @Body() start: DraftStartDto): Promise<SignInDraftViewDto> {
    return this.preparation.begin(adminPreparer(actor), start);
  }

  @Post('draft/identity-provider')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read the identity provider’s metadata and show what was understood; nothing is switched on' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  giveMetadata(@CurrentActor() actor: Actor, @Body() input: IdpMetadataDto): Promise<SignInDraftViewDto> {
    return this.preparation.giveMetadata(adminPreparer(actor), input);
  }

  @Put('draft/options')
  @ApiOperation({ summary: 'Say what is asked of the identity provider’s answers, and how its attributes are called' })
  @ApiOkResponse({ type: SignInDraftViewDto })
  giveOptions(@CurrentActor() actor: Actor, @Body() options: SignInOptionsDto): Promise<SignInDraftViewDto> {
    return this.preparation.giveOptions(adminPreparer(actor), options);
  }

  @Delete('draft')
  @HttpCode(204)
  @ApiOperation({ summary: 'Drop what is prepared' })
  @ApiNoContentResponse({ description: 'Nothing is prepared any more' })
  drop(@CurrentActor() actor: Actor): Promise<void> {
    return this.preparation.drop(adminPreparer(actor));
  }

  @Post('draft/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin a test sign-in; a cookie ties the answer to this browser' })
  @ApiOkResponse({ type: TrialStartDto })
  beginTrial(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrialStartDto> {
    return beginTrialHere(this.preparation, adminPreparer(actor), request, reply);
  }

  @Get('draft/trial')
  @ApiOperation({ summary: 'What came of the last test sign-in begun here, within the hour; values masked' })
  @ApiOkResponse({ type: TrialViewDto })
  trial(@CurrentActor() actor: Actor): Promise<TrialViewDto> {
    return this.preparation.trial(adminPreparer(actor));
  }

  @Post('draft/trial/values')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same with every value; that is written down' })
  @ApiOkResponse({ type: TrialViewDto })
  values(@CurrentActor() actor: Actor): Promise<TrialViewDto> {
    return this.preparation.trialValues(adminPreparer(actor));
  }

  @Post('draft/switch-on')
  @HttpCode(204)
  @ApiOperation({ summary: 'Switch sign-in to what was shown and tested' })
  @ApiNoContentResponse({ description: 'People can sign in' })
  switchOn(@CurrentActor() actor: Actor, @Body() { digest }: ShownStateDto): Promise<void> {
    return this.preparation.switchOn(adminPreparer(actor), digest);
  }

  @Post('switch-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Switch back to what was on before, within 24 hours' })
  @ApiNoContentResponse({ description: 'People sign in as before' })
  switchBack(@CurrentActor() actor: Actor): Promise<void> {
    return this.preparation.switchBack(adminPreparer(actor));
  }
}
