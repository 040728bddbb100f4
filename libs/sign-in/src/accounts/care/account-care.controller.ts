import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles } from '../../access/access.decorators.js';
import type { Actor } from '../../access/actor.js';
import { AccountMerging } from '../merge/merging.service.js';
import { AccountCare } from './account-care.service.js';
import { AccountTrailDto, AccountViewDto, MergeOrderDto, MergePreviewDto, MergeQueryDto, RolesChangeDto } from './account-care.dto.js';
import { TrailQueryDto } from './trail-query.dto.js';

@ApiTags('accounts')
@Roles('admin')
@Controller('api/accounts/:id')
export class AccountCareController {
  constructor(
    private readonly care: AccountCare,
    private readonly merging: AccountMerging,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One account: how the person signs in, and what they may do' })
  @ApiOkResponse({ type: AccountViewDto })
  look(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountViewDto> {
    return this.care.look(actor, id);
  }

  @Get('trail')
  @ApiOperation({ summary: 'What was done to this account, newest first' })
  @ApiOkResponse({ type: AccountTrailDto })
  trail(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() page: TrailQueryDto): Promise<AccountTrailDto> {
    return this.care.trail(actor, id, page);
  }

  @Post('suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let nobody in with this account until it is reinstated' })
  @ApiOkResponse({ type: AccountViewDto })
  suspend(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountViewDto> {
    return this.care.suspend(actor, id);
  }

  @Post('reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the person in again, also one the last roster left out' })
  @ApiOkResponse({ type: AccountViewDto })
  reinstate(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountViewDto> {
    return this.care.reinstate(actor, id);
  }

  @Put('roles')
  @ApiOperation({ summary: 'Say which roles are given to this person, all of them' })
  @ApiOkResponse({ type: AccountViewDto })
  setRoles(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { roles }: RolesChangeDto): Promise<AccountViewDto> {
    return this.care.setRoles(actor, id, roles);
  }

  @Post('end-sessions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign the person out everywhere' })
  @ApiOkResponse({ type: AccountViewDto })
  endSessions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountViewDto> {
    return this.care.endSessions(actor, id);
  }

  @Get('merge')
  @ApiOperation({ summary: 'This account beside another that may be the same person’s' })
  @ApiOkResponse({ type: MergePreviewDto })
  preview(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { other }: MergeQueryDto): Promise<MergePreviewDto> {
    return this.merging.preview(actor, id, other);
  }

  @Post('merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make two accounts one; this one stays' })
  @ApiOkResponse({ type: AccountViewDto })
  merge(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { other, confirm }: MergeOrderDto): Promise<AccountViewDto> {
    return this.merging.merge(actor, id, other, confirm);
  }
}
