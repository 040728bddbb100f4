import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { RosterKindQueryDto } from './roster-choices.dto.js';
import { RosterFiles, type FileFormat, type RosterFile } from './roster-files.service.js';

const types: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const aFile = { schema: { type: 'string', format: 'binary' } };

@ApiTags('rosters')
@Controller('api/rosters')
export class RosterFilesController {
  constructor(private readonly files: RosterFiles) {}

  @Get('template.csv')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'An empty roster with the columns we understand' })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  template(@CurrentActor() actor: Actor, @Query() { kind }: RosterKindQueryDto): StreamableFile {
    return download(this.files.template(actor, kind, 'csv'), `${kind}-template`, 'csv');
  }

  @Get('template.xlsx')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'An empty roster for Excel' })
  @ApiProduces(types.xlsx)
  @ApiOkResponse(aFile)
  templateSheet(@CurrentActor() actor: Actor, @Query() { kind }: RosterKindQueryDto): StreamableFile {
    return download(this.files.template(actor, kind, 'xlsx'), `${kind}-template`, 'xlsx');
  }

  @Get(':id/problems.csv')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'Every problem of a roster as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  async problems(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return download(await this.files.problems(actor, id), 'roster-problems', 'csv');
  }

  @Get(':id/rejected.csv')
  @Roles('admin', 'coordinator')
  @ApiOperation({
    summary: 'The rejected rows with what is wrong beside each, ready to be mended; never with a column that was left unread',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse(aFile)
  async rejected(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return download(await this.files.rejected(actor, id, 'csv'), 'rejected-rows', 'csv');
  }

  @Get(':id/rejected.xlsx')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'The rejected rows for Excel' })
  @ApiProduces(types.xlsx)
  @ApiOkResponse(aFile)
  async rejectedSheet(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return download(await this.files.rejected(actor, id, 'xlsx'), 'rejected-rows', 'xlsx');
  }
}

function download(content: RosterFile, name: string, format: FileFormat): StreamableFile {
  return new StreamableFile(Readable.from(content), { type: types[format], disposition: `attachment; filename="${name}.${format}"` });
}
