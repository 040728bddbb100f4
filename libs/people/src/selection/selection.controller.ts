import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { officeActs, staffRoles, type OfficeAct } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { MentorOffice } from './mentor-office.service.js';
import { MentorLineDto, MentorLinesDto, MentorsQueryDto } from './review.dto.js';
import { SelectionSettingsDto, SelectionViewDto, SupplyViewDto } from './selection.dto.js';
import { Selection } from './selection.service.js';
import { Supply } from './supply.service.js';

@ApiTags('selection')
@Controller('api/selection')
export class SelectionController {
  constructor(
    private readonly selection: Selection,
    private readonly supply: Supply,
    private readonly office: MentorOffice,
  ) {}

  @Get()
  @Roles('admin', 'reviewer')
  @ApiOperation({ summary: 'What the school asks of its mentors, and what it gives' })
  @ApiOkResponse({ type: SelectionViewDto })
  view(@CurrentActor() actor: Actor): Promise<SelectionViewDto> {
    return this.selection.view(actor);
  }

  @Put()
  @Roles('admin')
  @ApiOperation({ summary: 'Decide anew what the school asks; applications that were sent go on by what was asked then' })
  @ApiOkResponse({ type: SelectionViewDto })
  decide(@CurrentActor() actor: Actor, @Body() settings: SelectionSettingsDto): Promise<SelectionViewDto> {
    return this.selection.decide(actor, settings);
  }

  @Get('supply')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'How many mentors there are in each state, and how many there should be' })
  @ApiOkResponse({ type: SupplyViewDto })
  howMany(@CurrentActor() actor: Actor): Promise<SupplyViewDto> {
    return this.supply.view(actor);
  }

  @Get('mentors')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Mentors by state, and what the office may do' })
  @ApiOkResponse({ type: MentorLinesDto })
  mentors(@CurrentActor() actor: Actor, @Query() { state, page, size }: MentorsQueryDto): Promise<MentorLinesDto> {
    return this.office.list(actor, state, page, size);
  }

  @Post('mentors/:id/:act')
  @HttpCode(200)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Write down that the training is done (trained), end a mentor’s part (retire) or bring them back (return)' })
  @ApiOkResponse({ type: MentorLineDto })
  act(
    @CurrentActor() actor: Actor,
    @Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 })) id: string,
    @Param('act') act: string,
  ): Promise<MentorLineDto> {
    if (!officeActs.includes(act as OfficeAct)) throw new Refusal('not_found');
    return this.office.act(actor, id, act as OfficeAct);
  }
}
