import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles } from '../access/access.decorators.js';
import type { Actor } from '../access/actor.js';
import { SessionRulesDto } from './session-rules.dto.js';
import { SessionRulesOfSchool } from './session-rules.service.js';

@ApiTags('sign-in')
@Roles('admin')
@Controller('api/sign-in/session-limits')
export class SessionRulesController {
  constructor(private readonly rules: SessionRulesOfSchool) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How long sessions last here, and whether administrators need a second factor' })
  @ApiOkResponse({ type: SessionRulesDto })
  find(@CurrentActor() actor: Actor): Promise<SessionRulesDto> {
    return this.rules.find(actor);
  }

  @Put()
  @ApiOperation({ summary: 'Change it; it holds at once, for open sessions too' })
  @ApiOkResponse({ type: SessionRulesDto })
  change(@CurrentActor() actor: Actor, @Body() rules: SessionRulesDto): Promise<SessionRulesDto> {
    return this.rules.change(actor, rules);
  }
}
