import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnmetNeedMap } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { UnmetNeedMapDto } from './unmet-needs.dto.js';
import { UnmetNeeds } from './unmet-needs.service.js';

@ApiTags('program')
@Controller('api/unmet-needs')
export class UnmetNeedsController {
  constructor(private readonly needs: UnmetNeeds) {}

  @Get()
  @Roles('admin', 'coordinator', 'viewer')
  @ApiOperation({ summary: 'What learners wish for and do not find, once a month, in counts that give nobody away' })
  @ApiOkResponse({ type: UnmetNeedMapDto })
  read(@CurrentActor() actor: Actor): Promise<UnmetNeedMap> {
    return this.needs.read(actor);
  }
}
