import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify/multipart';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rosterLimits } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import type { Readable } from 'node:stream';
import { PageQueryDto } from '../directory/page-query.dto.js';
import { rosterTerms } from './reading/roster-terms.js';
import {
  RosterChangesQueryDto,
  RosterCommitDto,
  RosterDeclinedDto,
  RosterDropQueryDto,
  RosterKindQueryDto,
  RosterMappingDto,
  RosterWordChoicesDto,
} from './roster-choices.dto.js';
import { RosterPageDto } from './roster.dto.js';
import { RosterChangesDto, RosterTermsDto, RosterViewDto } from './roster-view.dto.js';
import { RosterService } from './roster.service.js';

/** People of other schools are served by this process, too. */
const place = 'worker if large';

interface DroppedFile {
  originalname: string;
  stream: Readable;
}

@ApiTags('rosters')
@Controller('api/rosters')
export class RosterController {
  constructor(private readonly rosters: RosterService) {}

  @Post()
  @Roles('admin', 'coordinator')
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: rosterLimits.bytes, files: 1, fields: 4 } }))
  @ApiOperation({
    summary: 'Drop a list of mentors or learners and see what saving it would do; a large one is checking until that is known',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: RosterViewDto })
  check(
    @CurrentActor() actor: Actor,
    @Query() { kind, whole }: RosterDropQueryDto,
    @UploadedFile() file: DroppedFile | undefined,
  ): Promise<RosterViewDto> {
    if (file === undefined) throw badInput({ field: 'file', message: 'Please choose a CSV or Excel file.' });
    return this.rosters.check(actor, file.originalname, file.stream, place, { kind, whole });
  }

  @Get()
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Rosters so far, newest first' })
  @ApiOkResponse({ type: RosterPageDto })
  list(@CurrentActor() actor: Actor, @Query() { page, size }: PageQueryDto): Promise<RosterPageDto> {
    return this.rosters.list(actor, page, size);
  }

  @Get('terms')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'What the free words of a roster can be read as' })
  @ApiOkResponse({ type: RosterTermsDto })
  terms(@Query() { kind }: RosterKindQueryDto): RosterTermsDto {
    return rosterTerms(kind);
  }

  @Get(':id')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'One roster and what was found in it' })
  @ApiOkResponse({ type: RosterViewDto })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RosterViewDto> {
    return this.rosters.view(actor, id);
  }

  @Get(':id/changes')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Everything saving a roster would do, in the order of the file' })
  @ApiOkResponse({ type: RosterChangesDto })
  changes(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: RosterChangesQueryDto): Promise<RosterChangesDto> {
    return this.rosters.changes(actor, id, query);
  }

  @Put(':id/columns')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Correct how columns are read; the check runs again' })
  @ApiOkResponse({ type: RosterViewDto })
  correct(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() mapping: RosterMappingDto): Promise<RosterViewDto> {
    return this.rosters.correctColumns(actor, id, mapping, place);
  }

  @Put(':id/words')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Say how words are to be read, for all rows at once; the check runs again' })
  @ApiOkResponse({ type: RosterViewDto })
  chooseWords(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() words: RosterWordChoicesDto): Promise<RosterViewDto> {
    return this.rosters.chooseWords(actor, id, words, place);
  }

  @Put(':id/declined')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Say what is to stay as it is; the check runs again' })
  @ApiOkResponse({ type: RosterViewDto })
  decline(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() declined: RosterDeclinedDto): Promise<RosterViewDto> {
    return this.rosters.decline(actor, id, declined, place);
  }

  @Post(':id/commit')
  @HttpCode(200)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Save a roster, all or nothing; a large one is saving until it is committed' })
  @ApiOkResponse({ type: RosterViewDto })
  commit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() options: RosterCommitDto): Promise<RosterViewDto> {
    return this.rosters.commit(actor, id, options, place);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Take the roster saved last back, within 24 hours; whoever has acted since stays' })
  @ApiOkResponse({ type: RosterViewDto })
  undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RosterViewDto> {
    return this.rosters.undo(actor, id, place);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Put a roster away unsaved' })
  @ApiNoContentResponse()
  discard(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.rosters.discard(actor, id);
  }
}
