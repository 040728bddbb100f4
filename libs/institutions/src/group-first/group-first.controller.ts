import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { InstitutionDetailDto } from '../operator/institution-view.dto.js';
import { GroupFirstChangeDto } from './group-first.dto.js';
import { GroupFirst } from './group-first.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug')
export class GroupFirstController {
  constructor(private readonly groupFirst: GroupFirst) {}

  @Put('group-first')
  @ApiOperation({ summary: 'Bar a school from letting a group come first, or allow it again; it acts within a second' })
  @ApiOkResponse({ type: InstitutionDetailDto })
  decide(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() change: GroupFirstChangeDto): Promise<InstitutionDetailDto> {
    return this.groupFirst.decide(actor, slug, change);
  }
}
