import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, RequestView } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { BoxDto, RequestAnswerDto, RequestDraftDto, RequestDto, RequestListDto } from './requests.dto.js';
import { RequestsService } from './requests.service.js';

@ApiTags('requests')
@Controller('api/requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  @Post()
  @Roles('learner')
  @ApiOperation({ summary: 'Ask a mentor; a place is held until there is an answer' })
  @ApiCreatedResponse({ type: RequestDto })
  ask(@CurrentActor() actor: Actor, @Body() draft: RequestDraftDto): Promise<RequestView> {
    return this.requests.requestMentor(actor, draft);
  }

  @Get()
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'Requests I sent or received; those that wait come first' })
  @ApiOkResponse({ type: RequestListDto })
  list(@CurrentActor() actor: Actor, @Query() { box, page, size }: BoxDto): Promise<Page<RequestView>> {
    return this.requests.list(actor, box, { page, size });
  }

  @Get(':id')
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'One request, for its two people' })
  @ApiOkResponse({ type: RequestDto })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestView> {
    return this.requests.find(actor, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Say yes: the mentorship begins' })
  @ApiOkResponse({ type: RequestDto })
  accept(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() answer: RequestAnswerDto): Promise<RequestView> {
    return this.requests.acceptRequest(actor, id, answer);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Say no; no reason is needed and no mark is left' })
  @ApiOkResponse({ type: RequestDto })
  decline(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() answer: RequestAnswerDto): Promise<RequestView> {
    return this.requests.declineRequest(actor, id, answer);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Roles('learner')
  @ApiOperation({ summary: 'Take my request back' })
  @ApiOkResponse({ type: RequestDto })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestView> {
    return this.requests.withdrawRequest(actor, id);
  }
}
