import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InvitationPlanChangeDto, InvitationPlanDto, InvitationPlansDto } from './invitations.dto.js';
import { InvitationPlanning } from './invitation-plans.service.js';

@ApiTags('invitations')
@Roles('admin', 'coordinator')
@Controller('api/invitations/waves')
export class InvitationPlansController {
  constructor(private readonly planning: InvitationPlanning) {}

  @Get()
  @ApiOperation({ summary: 'Rounds of inviting, newest first, and what the last one said' })
  @ApiOkResponse({ type: InvitationPlansDto })
  plans(@CurrentActor() actor: Actor): Promise<InvitationPlansDto> {
    return this.planning.plans(actor);
  }

  @Post()
  @ApiOperation({ summary: 'Invite everyone who is not invited yet, or these people: now or later, at once or in waves' })
  @ApiCreatedResponse({ type: InvitationPlanDto })
  plan(@CurrentActor() actor: Actor, @Body() change: InvitationPlanChangeDto): Promise<InvitationPlanDto> {
    return this.planning.plan(actor, change);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send nothing more of it for now' })
  @ApiOkResponse({ type: InvitationPlanDto })
  hold(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationPlanDto> {
    return this.planning.hold(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on' })
  @ApiOkResponse({ type: InvitationPlanDto })
  resume(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationPlanDto> {
    return this.planning.resume(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Invite nobody more in this round' })
  @ApiOkResponse({ type: InvitationPlanDto })
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationPlanDto> {
    return this.planning.cancel(actor, id);
  }
}
