import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { staffRoles } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import {
  InvitationPreviewDto,
  InvitationPreviewQueryDto,
  InvitationQueryDto,
  InvitationRowsDto,
  InvitationSummaryDto,
} from './invitations.dto.js';
import { Invitations } from './invitations.service.js';

/** A mail brings its styles inside; this page may use them and nothing else, and stands in our own pages only. */
const mailPolicy = `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox`;

@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get('summary')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'How many were invited, and how far they have come' })
  @ApiOkResponse({ type: InvitationSummaryDto })
  summary(@CurrentActor() actor: Actor): Promise<InvitationSummaryDto> {
    return this.invitations.summary(actor);
  }

  @Get()
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'Who was invited or may be, and where they stand' })
  @ApiOkResponse({ type: InvitationRowsDto })
  list(@CurrentActor() actor: Actor, @Query() query: InvitationQueryDto): Promise<InvitationRowsDto> {
    return this.invitations.list(actor, query);
  }

  @Get('preview')
  @Roles('admin', 'coordinator')
  @ApiOperation({ summary: 'An invitation or a reminder as it will look, with these words' })
  @ApiOkResponse({ type: InvitationPreviewDto })
  preview(@CurrentActor() actor: Actor, @Query() query: InvitationPreviewQueryDto): Promise<InvitationPreviewDto> {
    return this.invitations.preview(actor, wordsOf(query));
  }

  @Get('preview.html')
  @Roles('admin', 'coordinator')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', mailPolicy)
  @Header('x-frame-options', 'SAMEORIGIN')
  @ApiOperation({ summary: 'The same as a page of its own, for a sandboxed frame' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async previewPage(@CurrentActor() actor: Actor, @Query() query: InvitationPreviewQueryDto): Promise<string> {
    return (await this.invitations.preview(actor, wordsOf(query))).html;
  }
}

function wordsOf({ greeting = '', signedBy = '', reminder }: InvitationPreviewQueryDto) {
  return { greeting, signedBy, reminder: reminder === 'true' };
}
