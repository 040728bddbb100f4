import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify/multipart';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { selectionLimits } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import type { Readable } from 'node:stream';
import { Applying } from './applying.service.js';
import { evidenceTypes } from './evidence-name.js';
import { EvidenceFiles } from './evidence.service.js';
import { download } from './download.js';
import { ApplicationChangeDto, EvidenceForDto, JoiningViewDto } from './joining.dto.js';
import { Joining } from './joining.service.js';

const anId = new ParseUUIDPipe({ errorHttpStatusCode: 404 });
const oneFile = { limits: { fileSize: selectionLimits.fileBytes, files: 1, fields: 4 } };

interface DroppedFile {
  originalname: string;
  stream: Readable;
}

/** A mentor’s own way into the program. */
@ApiTags('joining')
@Roles('mentor')
@Controller('api/me')
export class JoiningController {
  constructor(
    private readonly joining: Joining,
    private readonly applying: Applying,
    private readonly files: EvidenceFiles,
  ) {}

  @Get('joining')
  @ApiOperation({ summary: 'Where I stand with the school, what comes next, and my application' })
  @ApiOkResponse({ type: JoiningViewDto })
  view(@CurrentActor() actor: Actor): Promise<JoiningViewDto> {
    return this.joining.view(actor);
  }

  @Put('application')
  @ApiOperation({ summary: 'Keep what I wrote so far; nobody else reads it before it is sent' })
  @ApiOkResponse({ type: JoiningViewDto })
  save(@CurrentActor() actor: Actor, @Body() change: ApplicationChangeDto): Promise<JoiningViewDto> {
    return this.applying.save(actor, change);
  }

  @Post('application/send')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send my application to the reviewers' })
  @ApiOkResponse({ type: JoiningViewDto })
  send(@CurrentActor() actor: Actor): Promise<JoiningViewDto> {
    return this.applying.send(actor);
  }

  @Post('application/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take my application back' })
  @ApiOkResponse({ type: JoiningViewDto })
  withdraw(@CurrentActor() actor: Actor): Promise<JoiningViewDto> {
    return this.applying.withdraw(actor);
  }

  @Post('application/evidence')
  @UseInterceptors(FileStreamInterceptor('file', oneFile))
  @ApiOperation({ summary: 'Add a file: PDF, PNG, JPEG or DOCX, by its content' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: JoiningViewDto })
  add(
    @CurrentActor() actor: Actor,
    @Query() { criterion }: EvidenceForDto,
    @UploadedFile() file: DroppedFile | undefined,
  ): Promise<JoiningViewDto> {
    if (file === undefined) throw badInput({ field: 'file', message: 'Please choose a file.' });
    return this.files.add(actor, criterion, file.originalname, file.stream);
  }

  @Get('application/evidence/:file')
  @ApiOperation({ summary: 'A file of mine, to be saved' })
  @ApiProduces(...Object.values(evidenceTypes))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Param('file', anId) file: string): Promise<StreamableFile> {
    return download(await this.files.mine(actor, file));
  }

  @Delete('application/evidence/:file')
  @ApiOperation({ summary: 'Take a file away again' })
  @ApiOkResponse({ type: JoiningViewDto })
  remove(@CurrentActor() actor: Actor, @Param('file', anId) file: string): Promise<JoiningViewDto> {
    return this.files.remove(actor, file);
  }
}
