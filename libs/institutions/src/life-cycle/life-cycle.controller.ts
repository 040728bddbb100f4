import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InstitutionDetailDto } from '../operator/institution-view.dto.js';
import { EraseInstitutionDto } from './life-cycle.dto.js';
import { LifeCycle } from './life-cycle.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug')
export class LifeCycleController {
  constructor(private readonly lifeCycle: LifeCycle) {}

  @Post('suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a school for a while; everything is kept' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  suspend(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.lifeCycle.suspend(actor, slug);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a suspended school again' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  resume(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.lifeCycle.resume(actor, slug);
  }

  @Post('archive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a school away: nobody can reach it, everything is kept' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  archive(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.lifeCycle.archive(actor, slug);
  }

  @Post('restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open an archived school again; takes back its erasure' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  restore(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.lifeCycle.restore(actor, slug);
  }

  @Post('erase')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase an archived school after 30 days; its short address has to be typed' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  erase(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { confirm }: EraseInstitutionDto,
  ): Promise<InstitutionDetailDto> {
    return this.lifeCycle.erase(actor, slug, confirm);
  }

  @Post('discard')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase at once a school nobody has ever been at; its short address has to be typed' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  discard(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { confirm }: EraseInstitutionDto,
  ): Promise<InstitutionDetailDto> {
    return this.lifeCycle.discard(actor, slug, confirm);
  }

  @Post('erase/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the erasure back while its day has not come' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  cancelErase(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<InstitutionDetailDto> {
    return this.lifeCycle.cancelErase(actor, slug);
  }
}
