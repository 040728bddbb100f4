import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { AuditQueryDto, OperatorAuditPageDto } from './operator-audit.dto.js';
import { OperatorAudit } from './operator-audit.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator')
export class OperatorAuditController {
  constructor(private readonly audit: OperatorAudit) {}

  @Get('audit')
  @ApiOperation({ summary: 'What operators did, the newest first' })
  @ApiOkResponse({ type: OperatorAuditPageDto })
  all(@CurrentActor() actor: Actor, @Query() query: AuditQueryDto): Promise<OperatorAuditPageDto> {
    return this.audit.list(actor, null, query);
  }

  @Get('institutions/:slug/audit')
  @ApiOperation({ summary: 'What operators did at one address; outlives the school' })
  @ApiOkResponse({ type: OperatorAuditPageDto })
  ofSchool(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Query() query: AuditQueryDto): Promise<OperatorAuditPageDto> {
    return this.audit.list(actor, slug, query);
  }
}
