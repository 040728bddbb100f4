import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { evidenceTypes } from './evidence-name.js';
import { download } from './download.js';
import { ApplicationPageDto, ApplicationsQueryDto, ApplicationViewDto, DecisionOrderDto } from './review.dto.js';
import { Reviewing } from './reviewing.service.js';

const anId = new ParseUUIDPipe({ errorHttpStatusCode: 404 });

/** For reviewers: by which criterion somebody is chosen is nobody else's. Administrators see that applications wait, and how long. */
@ApiTags('selection')
@Roles('reviewer')
@Controller('api/selection/applications')
export class ReviewController {
  constructor(private readonly reviewing: Reviewing) {}

  @Get()
  @Roles('reviewer', 'admin')
  @ApiOperation({ summary: 'Applications, those that have waited longest first, without one’s own' })
  @ApiOkResponse({ type: ApplicationPageDto })
  list(@CurrentActor() actor: Actor, @Query() { state, page, size }: ApplicationsQueryDto): Promise<ApplicationPageDto> {
    return this.reviewing.list(actor, state, page, size);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One application with all that speaks for it' })
  @ApiOkResponse({ type: ApplicationViewDto })
  view(@CurrentActor() actor: Actor, @Param('id', anId) id: string): Promise<ApplicationViewDto> {
    return this.reviewing.view(actor, id);
  }

  @Post(':id/begin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to read it; the mentor sees that somebody does' })
  @ApiOkResponse({ type: ApplicationViewDto })
  begin(@CurrentActor() actor: Actor, @Param('id', anId) id: string): Promise<ApplicationViewDto> {
    return this.reviewing.begin(actor, id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve, ask for more or decline' })
  @ApiOkResponse({ type: ApplicationViewDto })
  decide(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() order: DecisionOrderDto): Promise<ApplicationViewDto> {
    return this.reviewing.decide(actor, id, order);
  }

  @Get(':id/evidence/:file')
  @ApiOperation({ summary: 'A file that was handed in, to be saved' })
  @ApiProduces(...Object.values(evidenceTypes))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evidence(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('file', anId) file: string): Promise<StreamableFile> {
    return download(await this.reviewing.evidence(actor, id, file));
  }
}
