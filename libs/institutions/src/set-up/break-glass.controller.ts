import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { ContactViewDto } from '../operator/contact-view.dto.js';
import { BreakGlass } from './break-glass.service.js';
import { BreakGlassOrderDto } from './set-up.dto.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Post('break-glass')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a locked-out school’s recorded contact a way to its set-up page; nobody else sees it' })
  @ApiOkResponse({ type: ContactViewDto })
  send(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() order: BreakGlassOrderDto): Promise<ContactViewDto> {
    return this.breakGlass.send(actor.personId, slug, order);
  }
}
