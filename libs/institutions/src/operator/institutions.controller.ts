import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InstitutionQueryDto, NewInstitutionDto } from './institution.dto.js';
import { Institutions } from './institutions.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator')
export class InstitutionsController {
  constructor(private readonly institutions: Institutions) {}

  @Get('summary')
  @ApiOperation({ summary: 'Schools and their figures in sum' })
  summary(@CurrentActor() actor: Actor) {
    return this.institutions.summary(actor);
  }

  @Get('institutions')
  @ApiOperation({ summary: 'Schools with their figures; never a person' })
  list(@CurrentActor() actor: Actor, @Query() query: InstitutionQueryDto) {
    return this.institutions.list(actor, query);
  }

  @Post('institutions')
  @ApiOperation({ summary: 'Add a school; its steps run in the background' })
  add(@CurrentActor() actor: Actor, @Body() input: NewInstitutionDto) {
    return this.institutions.add(actor, input);
  }

  @Get('institutions/:slug')
  @ApiOperation({ summary: 'One school: state, addresses, steps' })
  find(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.institutions.find(actor, slug);
  }

  @Post('institutions/:slug/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take up the steps that are still open' })
  retry(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.institutions.retry(actor, slug);
  }

  @Post('institutions/:slug/suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close sign-in at a school; everything is kept' })
  suspend(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.institutions.suspend(actor, slug);
  }

  @Post('institutions/:slug/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a suspended school again' })
  resume(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.institutions.resume(actor, slug);
  }
}
