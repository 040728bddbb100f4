import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ProgramCounters } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { ProgramCountersDto } from './program-counters.dto.js';
import { ProgramCountersService } from './program-counters.service.js';

@ApiTags('program')
@Controller('api/program')
export class ProgramCountersController {
  constructor(private readonly counters: ProgramCountersService) {}

  @Get('counters')
  @Roles('admin', 'coordinator', 'viewer', 'cme_office', 'reviewer')
  @ApiOperation({ summary: 'Where the program stands, in counts that give nobody away' })
  @ApiOkResponse({ type: ProgramCountersDto })
  read(@CurrentActor() actor: Actor): Promise<ProgramCounters> {
    return this.counters.read(actor);
  }
}
