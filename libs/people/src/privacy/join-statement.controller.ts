import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffRoles } from '@akin/contracts';
import { CurrentActor, Public, Roles, type Actor } from '@akin/sign-in';
import { JoinStatementChangeDto, JoinStatementDto, JoinStatementVersionsDto } from './join-statement.dto.js';
import { JoinStatements } from './join-statement.service.js';

@ApiTags('facet policy')
@Controller('api')
export class JoinStatementController {
  constructor(private readonly statements: JoinStatements) {}

  @Get('statement')
  @Public()
  @ApiOperation({ summary: 'Who may join, in the school’s words' })
  @ApiOkResponse({ type: JoinStatementDto })
  current(): Promise<JoinStatementDto> {
    return this.statements.current();
  }

  @Get('statements')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'Every version of it, newest first' })
  @ApiOkResponse({ type: JoinStatementVersionsDto })
  versions(@CurrentActor() actor: Actor): Promise<JoinStatementVersionsDto> {
    return this.statements.versions(actor);
  }

  @Post('statements')
  @HttpCode(200)
  @Roles('admin')
  @ApiOperation({ summary: 'Write it anew; what it said before is kept' })
  @ApiOkResponse({ type: JoinStatementVersionsDto })
  write(@CurrentActor() actor: Actor, @Body() change: JoinStatementChangeDto): Promise<JoinStatementVersionsDto> {
    return this.statements.write(actor, change);
  }
}
