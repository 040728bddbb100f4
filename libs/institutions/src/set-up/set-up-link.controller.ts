import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { ContactViewDto } from '../operator/contact-view.dto.js';
import { SetUpLinkOrderDto } from './set-up.dto.js';
import { SetUpLinks } from './set-up-links.service.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug')
export class SetUpLinkController {
  constructor(private readonly links: SetUpLinks) {}

  @Post('set-up-link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a contact a new set-up link; the older one ends' })
  @ApiOkResponse({ type: ContactViewDto })
  send(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() { role }: SetUpLinkOrderDto): Promise<ContactViewDto> {
    return this.links.sendAgain(actor, slug, role);
  }
}
