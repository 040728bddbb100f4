import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Shortlist } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { ShortlistChangeDto, ShortlistDto } from './shortlist.dto.js';
import { Shortlists } from './shortlists.service.js';

@ApiTags('find a mentor')
@Controller('api/shortlist')
export class ShortlistController {
  constructor(private readonly shortlists: Shortlists) {}

  @Get()
  @Roles('learner')
  @ApiOperation({ summary: 'Mentors I have in mind, first choice first; nobody else reads it' })
  @ApiOkResponse({ type: ShortlistDto })
  read(@CurrentActor() actor: Actor): Promise<Shortlist> {
    return this.shortlists.read(actor);
  }

  @Put()
  @Roles('learner')
  @ApiOperation({ summary: 'Replace my shortlist, all of it in order' })
  @ApiOkResponse({ type: ShortlistDto })
  save(@CurrentActor() actor: Actor, @Body() { mentorIds }: ShortlistChangeDto): Promise<Shortlist> {
    return this.shortlists.save(actor, mentorIds);
  }
}
