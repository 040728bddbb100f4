import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffRoles } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InvitationSummaryDto } from './invitations.dto.js';
import { Invitations } from './invitations.service.js';

@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get('summary')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'How many were invited, and how far they have come' })
  @ApiOkResponse({ type: InvitationSummaryDto })
  summary(@CurrentActor() actor: Actor): Promise<InvitationSummaryDto> {
    return this.invitations.summary(actor);
  }
}
