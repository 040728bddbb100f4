import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles } from '../../access/access.decorators.js';
import type { Actor } from '../../access/actor.js';
import { AdmissionPolicyDto } from './admission.dto.js';
import { Admissions } from './admission.service.js';

@ApiTags('accounts')
@Roles('admin')
@Controller('api/admission')
export class AdmissionController {
  constructor(private readonly admissions: Admissions) {}

  @Get()
  @ApiOperation({ summary: 'Who may come in beside the roster' })
  @ApiOkResponse({ type: AdmissionPolicyDto })
  policy(@CurrentActor() actor: Actor): Promise<AdmissionPolicyDto> {
    return this.admissions.policy(actor);
  }

  @Put()
  @ApiOperation({ summary: 'Change who may come in; holds from the next sign-in on' })
  @ApiOkResponse({ type: AdmissionPolicyDto })
  change(@CurrentActor() actor: Actor, @Body() policy: AdmissionPolicyDto): Promise<AdmissionPolicyDto> {
    return this.admissions.change(actor, policy);
  }
}
