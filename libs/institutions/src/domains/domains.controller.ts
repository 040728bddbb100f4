import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InstitutionDetailDto } from '../operator/institution-view.dto.js';
import { NewDomainDto } from './domains.dto.js';
import { Domains } from './domains.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug/domains')
export class DomainsController {
  constructor(private readonly domains: Domains) {}

  @Post()
  @ApiOperation({ summary: 'Add a domain of the school’s own; it answers once its TXT record is found' })
  @ApiCreatedResponse({ type: InstitutionDetailDto })
  add(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() { host }: NewDomainDto): Promise<InstitutionDetailDto> {
    return this.domains.add(actor, slug, host);
  }

  @Post(':host/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Look for the TXT record now' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  check(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('host') host: string): Promise<InstitutionDetailDto> {
    return this.domains.verify(actor, slug, host);
  }

  @Delete(':host')
  @ApiOperation({ summary: 'Let a domain go; the school stops answering there' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  remove(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('host') host: string): Promise<InstitutionDetailDto> {
    return this.domains.remove(actor, slug, host);
  }
}
