import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { evidencePage } from './evidence-page.js';
import { PolicyEvidenceDto } from './policy-evidence.dto.js';
import { PolicyEvidences } from './policy-evidences.service.js';

@ApiTags('facet policy')
@Controller('api/facet-policy')
export class PolicyEvidenceController {
  constructor(private readonly evidence: PolicyEvidences) {}

  @Get('evidence.json')
  @Roles('admin')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="evidence.json"')
  @ApiOperation({ summary: 'Who may take part and by what rules, every version, with how many came and were taken' })
  @ApiOkResponse({ type: PolicyEvidenceDto })
  asJson(@CurrentActor() actor: Actor): Promise<PolicyEvidenceDto> {
    return this.evidence.collect(actor);
  }

  @Get('evidence.html')
  @Roles('admin')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="evidence.html"')
  @ApiOperation({ summary: 'The same as a file to read' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async asPage(@CurrentActor() actor: Actor): Promise<string> {
    return evidencePage(await this.evidence.collect(actor), currentSchool().timeZone);
  }
}
