import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify/multipart';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { policyLimits, staffRoles } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { AnyRole, CurrentActor, Roles, type Actor } from '@akin/sign-in';
import type { Readable } from 'node:stream';
import { PageQueryDto } from '../directory/page-query.dto.js';
import { FacetPolicyDto, PolicyChangeDto, PolicyDocumentDto, PolicyNoticeDto, PolicyVersionsDto } from './facet-policy.dto.js';
import { FacetPolicies } from './facet-policy.service.js';
import { PolicyDocuments } from './policy-documents.service.js';

@ApiTags('facet policy')
@Controller('api')
export class FacetPolicyController {
  constructor(
    private readonly policies: FacetPolicies,
    private readonly documents: PolicyDocuments,
  ) {}

  @Get('policy')
  @AnyRole()
  @ApiOperation({ summary: 'Whether a group comes first at this school, and why' })
  @ApiOkResponse({ type: PolicyNoticeDto })
  notice(@CurrentActor() actor: Actor): Promise<PolicyNoticeDto> {
    return this.policies.notice(actor);
  }

  @Get('facet-policy')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'What the school does with each facet, what waits, and the presets' })
  @ApiOkResponse({ type: FacetPolicyDto })
  view(@CurrentActor() actor: Actor): Promise<FacetPolicyDto> {
    return this.policies.view(actor);
  }

  @Get('facet-policy/versions')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'Every version, newest first' })
  @ApiOkResponse({ type: PolicyVersionsDto })
  versions(@CurrentActor() actor: Actor, @Query() { page, size }: PageQueryDto): Promise<PolicyVersionsDto> {
    return this.policies.history(actor, page, size);
  }

  @Post('facet-policy')
  @Roles('admin')
  @ApiOperation({ summary: 'Save a matrix as the next version; one that lets a group come first waits for another administrator' })
  @ApiCreatedResponse({ type: FacetPolicyDto })
  save(@CurrentActor() actor: Actor, @Body() change: PolicyChangeDto): Promise<FacetPolicyDto> {
    return this.policies.save(actor, change);
  }

  @Post('facet-policy/:version/approve')
  @HttpCode(200)
  @Roles('admin')
  @ApiOperation({ summary: 'Agree to a version somebody else made' })
  @ApiOkResponse({ type: FacetPolicyDto })
  approve(@CurrentActor() actor: Actor, @Param('version', ParseIntPipe) version: number): Promise<FacetPolicyDto> {
    return this.policies.approve(actor, version);
  }

  @Post('facet-policy/:version/withdraw')
  @HttpCode(200)
  @Roles('admin')
  @ApiOperation({ summary: 'Take back a version that lets a group come first, waiting or in force' })
  @ApiOkResponse({ type: FacetPolicyDto })
  withdraw(@CurrentActor() actor: Actor, @Param('version', ParseIntPipe) version: number): Promise<FacetPolicyDto> {
    return this.policies.withdraw(actor, version);
  }

  @Post('facet-policy/documents')
  @Roles('admin')
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: policyLimits.documentBytes, files: 1, fields: 1 } }))
  @ApiOperation({ summary: 'Add the advice a policy rests on, as a PDF' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: PolicyDocumentDto })
  addDocument(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: { originalname: string; stream: Readable } | undefined,
  ): Promise<PolicyDocumentDto> {
    if (file === undefined) throw badInput({ field: 'file', message: 'Please choose a PDF file.' });
    return this.documents.add(actor, file.originalname, file.stream);
  }

  @Get('facet-policy/documents/:id')
  @Roles('admin')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="advice.pdf"')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({ summary: 'The advice itself' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.documents.read(actor, id));
  }
}
