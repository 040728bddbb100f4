import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles } from '../access/access.decorators.js';
import type { Actor } from '../access/actor.js';
import { RefusalsQueryDto, RefusedSignInPageDto } from './refusals.dto.js';
import { Refusals } from './refusals.service.js';

@ApiTags('sign-in')
@Controller('api/sign-in/refusals')
export class RefusalsController {
  constructor(private readonly refusals: Refusals) {}

  @Get()
  @Roles('admin')
  @ApiOperation({ summary: 'Refused sign-ins of the last 30 days with reasons in words, the newest first, or by reference number' })
  @ApiOkResponse({ type: RefusedSignInPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: RefusalsQueryDto): Promise<RefusedSignInPageDto> {
    return this.refusals.list(actor, query);
  }
}

@ApiTags('operator')
@Controller('api/operator/refused-sign-ins')
export class OperatorRefusalsController {
  constructor(private readonly refusals: Refusals) {}

  @Get()
  @Roles('operator')
  @ApiOperation({ summary: 'Refused sign-ins at the operator’s own address, and at schools that are not open' })
  @ApiOkResponse({ type: RefusedSignInPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: RefusalsQueryDto): Promise<RefusedSignInPageDto> {
    return this.refusals.list(actor, query);
  }
}
