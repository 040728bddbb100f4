import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { staffRoles, type ExportFormat } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { MentorsExportQueryDto, PeopleExportQueryDto, SelectionExportQueryDto } from './exports.dto.js';
import { Exports, type ExportedFile } from './exports.service.js';

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const aFile = { schema: { type: 'string', format: 'binary' } };

@ApiTags('exports')
@Controller('api/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get('people.csv')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'The people of the school as CSV, with the columns the reader may see; never with identity' })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  async people(@CurrentActor() actor: Actor, @Query() query: PeopleExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.people(actor, narrowed(query), 'csv'), 'csv');
  }

  @Get('people.xlsx')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'The people of the school for Excel' })
  @ApiProduces(types.xlsx)
  @ApiOkResponse(aFile)
  async peopleSheet(@CurrentActor() actor: Actor, @Query() query: PeopleExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.people(actor, narrowed(query), 'xlsx'), 'xlsx');
  }

  @Get('mentors.csv')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'Mentors as CSV; places and training are for those who look after mentors' })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  async mentors(@CurrentActor() actor: Actor, @Query() { state }: MentorsExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.mentors(actor, state, 'csv'), 'csv');
  }

  @Get('mentors.xlsx')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'Mentors for Excel' })
  @ApiProduces(types.xlsx)
  @ApiOkResponse(aFile)
  async mentorsSheet(@CurrentActor() actor: Actor, @Query() { state }: MentorsExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.mentors(actor, state, 'xlsx'), 'xlsx');
  }

  @Get('selection.csv')
  @Roles('reviewer', 'admin')
  @ApiOperation({ summary: 'Applications as CSV, without one’s own; by which criterion, for reviewers only' })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  async selection(@CurrentActor() actor: Actor, @Query() { state }: SelectionExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.selection(actor, state, 'csv'), 'csv');
  }

  @Get('selection.xlsx')
  @Roles('reviewer', 'admin')
  @ApiOperation({ summary: 'Applications for Excel' })
  @ApiProduces(types.xlsx)
  @ApiOkResponse(aFile)
  async selectionSheet(@CurrentActor() actor: Actor, @Query() { state }: SelectionExportQueryDto): Promise<StreamableFile> {
    return download(await this.exports.selection(actor, state, 'xlsx'), 'xlsx');
  }
}

function narrowed({ role, q, waiting }: PeopleExportQueryDto) {
  return { role, q, waiting: waiting === 'true' };
}

/** To be saved, never to be shown in the page. */
function download({ name, content }: ExportedFile, format: ExportFormat): StreamableFile {
  return new StreamableFile(Readable.from(content, { objectMode: false }), {
    type: types[format],
    disposition: `attachment; filename="${name}"`,
  });
}
