import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DeskItem, DeskItems } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { DeskItemDto, DeskItemsDto, DeskQueryDto, DeskSettlingDto } from './desk.dto.js';
import { Desk } from './desk.service.js';

@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'What waits for a decision, the longest waiting first; or what was settled' })
  @ApiOkResponse({ type: DeskItemsDto })
  list(@CurrentActor() actor: Actor, @Query() { settled, page, size }: DeskQueryDto): Promise<DeskItems> {
    return this.desk.list(actor, { settled, page, size });
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Decide what becomes of it; whoever it concerns is told' })
  @ApiOkResponse({ type: DeskItemDto })
  settle(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() settling: DeskSettlingDto): Promise<DeskItem> {
    return this.desk.settle(actor, id, settling);
  }
}
