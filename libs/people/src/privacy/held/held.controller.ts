import { Controller, Delete, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Clock, localDay } from '@akin/platform';
import { AnyRole, CurrentActor, type Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { heldPage } from './held-page.js';
import { HeldViewDto } from './held.dto.js';
import { Held } from './held.service.js';

@ApiTags('profile')
@Controller('api/me/held')
export class HeldController {
  constructor(
    private readonly held: Held,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnyRole()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Everything held about me, and who was shown my answers about who I am' })
  @ApiOkResponse({ type: HeldViewDto })
  view(@CurrentActor() actor: Actor): Promise<HeldViewDto> {
    return this.held.view(actor);
  }

  @Get('file.json')
  @AnyRole()
  @Header('cache-control', 'no-store')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="about-me.json"')
  @ApiOperation({ summary: 'The same as a file for programs, with every reading' })
  @ApiOkResponse({ type: HeldViewDto })
  asJson(@CurrentActor() actor: Actor): Promise<HeldViewDto> {
    return this.held.whole(actor);
  }

  @Get('file.html')
  @AnyRole()
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="about-me.html"')
  @ApiOperation({ summary: 'The same as a file to read' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async asPage(@CurrentActor() actor: Actor): Promise<string> {
    const { name, timeZone } = currentSchool();
    return heldPage(await this.held.whole(actor), name, localDay(this.clock.now(), timeZone));
  }

  @Delete(':part')
  @AnyRole()
  @ApiOperation({ summary: 'Erase one part of it, at once and for good' })
  @ApiOkResponse({ type: HeldViewDto })
  erase(@CurrentActor() actor: Actor, @Param('part') part: string): Promise<HeldViewDto> {
    return this.held.erase(actor, part);
  }
}
