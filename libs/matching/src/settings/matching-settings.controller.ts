import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MatchingSettings } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { MatchingSettingsChangeDto, MatchingSettingsDto } from './matching-settings.dto.js';
import { MatchingSettingsService } from './matching-settings.service.js';

@ApiTags('matching settings')
@Controller('api/matching-settings')
export class MatchingSettingsController {
  constructor(private readonly settings: MatchingSettingsService) {}

  @Get()
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'How the school weighs the parts of a match, and its own words' })
  @ApiOkResponse({ type: MatchingSettingsDto })
  view(@CurrentActor() actor: Actor): Promise<MatchingSettings> {
    return this.settings.view(actor);
  }

  @Put()
  @Roles('admin')
  @ApiOperation({ summary: 'Weigh anew, and say which words stand for others; every version is kept' })
  @ApiOkResponse({ type: MatchingSettingsDto })
  decide(@CurrentActor() actor: Actor, @Body() change: MatchingSettingsChangeDto): Promise<MatchingSettings> {
    return this.settings.decide(actor, change);
  }
}
