import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InstitutionQueryDto, NewInstitutionDto } from './institution.dto.js';
import { InstitutionDetailDto, InstitutionPageDto, OperatorSummaryDto } from './institution-view.dto.js';
import { Institutions } from './institutions.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator')
export class InstitutionsController {
  constructor(private readonly institutions: Institutions) {}

  @Get('summary')
  @ApiOperation({ summary: 'Schools and their figures in sum' })
  @ApiOkResponse({ type: OperatorSummaryDto })
  summary(@CurrentActor() actor: Actor): Promise<OperatorSummaryDto> {
    return this.institutions.summary(actor);
  }

  @Get('institutions')
  @ApiOperation({ summary: 'Schools with their figures and health; never a person' })
  @ApiOkResponse({ type: InstitutionPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: InstitutionQueryDto): Promise<InstitutionPageDto> {
    return this.institutions.list(actor, query);
  }

  @Post('institutions')
  @ApiOperation({ summary: 'Add a school; its steps run in the background' })
  @ApiCreatedResponse({ type: InstitutionDetailDto })
  add(@CurrentActor() actor: Actor, @Body() input: NewInstitutionDto): Promise<InstitutionDetailDto> {
    return this.institutions.add(actor, input);
  }

  @Get('institutions/:slug')
  @ApiOperation({ summary: 'One school: state, addresses, steps, domains, contacts, sign-in and delivery' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  find(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.institutions.find(actor, slug);
  }

  @Post('institutions/:slug/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take up the steps that are still open' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  retry(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.institutions.retry(actor, slug);
  }
}
