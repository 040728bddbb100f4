import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify/multipart';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { rosterLimits } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import type { Readable } from 'node:stream';
import { PageQueryDto } from '../directory/page-query.dto.js';
import { csvLine } from './csv-line.js';
import { RosterCommitDto, RosterMappingDto, RosterPageDto } from './roster.dto.js';
import { RosterViewDto } from './roster-view.dto.js';
import { RosterService } from './roster.service.js';

/** Spreadsheets take a CSV for UTF-8 only when it says so. */
const byteOrderMark = '\ufeff';
const template = ['Employee ID', 'Mail', 'First name', 'Last name', 'Academic rank', 'Department', 'Specialty'];

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
  @ApiOperation({ summary: 'Drop a CSV of mentors and see what saving it would do; a large one is checking until that is known' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: RosterViewDto })
  check(@CurrentActor() actor: Actor, @UploadedFile() file: DroppedFile | undefined): Promise<RosterViewDto> {
    if (file === undefined) throw badInput({ field: 'file', message: 'Please choose a CSV file.' });
    return this.rosters.check(actor, file.originalname, file.stream, place);
  }

  @Get()
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Rosters so far, newest first' })
  @ApiOkResponse({ type: RosterPageDto })
  list(@CurrentActor() actor: Actor, @Query() { page, size }: PageQueryDto): Promise<RosterPageDto> {
    return this.rosters.list(actor, page, size);
  }

  @Get('template.csv')
  @Roles('admin', 'coordinator')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="roster-template.csv"')
  @ApiOperation({ summary: 'An empty roster with the columns we understand' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  template(): string {
    return byteOrderMark + csvLine(template);
  }

  @Get(':id')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'One roster and what was found in it' })
  @ApiOkResponse({ type: RosterViewDto })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RosterViewDto> {
    return this.rosters.view(actor, id);
  }

  @Get(':id/problems.csv')
  @Roles('admin', 'coordinator')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="roster-problems.csv"')
  @ApiOperation({ summary: 'Every problem of a roster as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async problems(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<string> {
    return byteOrderMark + (await this.rosters.problemsFile(actor, id));
  }

  @Put(':id/columns')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Correct how columns are read; the check runs again' })
  @ApiOkResponse({ type: RosterViewDto })
  correct(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() mapping: RosterMappingDto): Promise<RosterViewDto> {
    return this.rosters.correctColumns(actor, id, mapping, place);
  }

  @Post(':id/commit')
  @HttpCode(200)
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Save a roster, all or nothing; a large one is saving until it is committed' })
  @ApiOkResponse({ type: RosterViewDto })
  commit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() options: RosterCommitDto): Promise<RosterViewDto> {
    return this.rosters.commit(actor, id, options, place);
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
