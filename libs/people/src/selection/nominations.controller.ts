import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyRole, CurrentActor, Public, Roles, type Actor } from '@akin/sign-in';
import { PageQueryDto } from '../directory/page-query.dto.js';
import {
  NominationAnswerDto,
  NominationAskDto,
  NominationDraftDto,
  NominationInvitationDto,
  NominationOpeningDto,
  NominationPageDto,
  NominationViewDto,
} from './nomination.dto.js';
import { Nominations } from './nominations.service.js';

@ApiTags('nominations')
@Controller('api')
export class NominationsController {
  constructor(private readonly nominations: Nominations) {}

  @Post('nominations')
  @HttpCode(204)
  @AnyRole()
  @ApiOperation({ summary: 'Put somebody’s name forward; whether they are on the school’s list is not told' })
  @ApiNoContentResponse()
  nominate(@CurrentActor() actor: Actor, @Body() draft: NominationDraftDto): Promise<void> {
    return this.nominations.nominate(actor, draft);
  }

  @Get('selection/nominations')
  @Roles('reviewer', 'admin')
  @ApiOperation({ summary: 'Nominations, newest first' })
  @ApiOkResponse({ type: NominationPageDto })
  list(@CurrentActor() actor: Actor, @Query() { page, size }: PageQueryDto): Promise<NominationPageDto> {
    return this.nominations.list(actor, page, size);
  }

  @Post('selection/nominations/ask')
  @HttpCode(200)
  @Roles('reviewer', 'admin')
  @ApiOperation({ summary: 'Ask somebody by mail for a few words about a mentor; the link works once' })
  @ApiOkResponse({ type: NominationViewDto })
  ask(@CurrentActor() actor: Actor, @Body() order: NominationAskDto): Promise<NominationViewDto> {
    return this.nominations.ask(actor, order);
  }

  @Post('nominate/open')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'What the holder of a link is asked; it is not used up' })
  @ApiOkResponse({ type: NominationInvitationDto })
  open(@Body() { token }: NominationOpeningDto): Promise<NominationInvitationDto> {
    return this.nominations.open(token);
  }

  @Post('nominate')
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Give a few words by a link, which is used up' })
  @ApiNoContentResponse()
  answer(@Body() answer: NominationAnswerDto): Promise<void> {
    return this.nominations.answer(answer);
  }
}
