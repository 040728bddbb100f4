import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MentorPage, MentorSearch } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { FindMentorService } from './find-mentor.service.js';
import { MentorQueryDto } from './mentor-query.dto.js';
import { MentorPageDto, MentorSearchDto } from './mentors.dto.js';

@ApiTags('find a mentor')
@Controller('api/mentors')
export class MentorsController {
  constructor(private readonly mentors: FindMentorService) {}

  @Post('search')
  @HttpCode(200)
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'Mentors with room, in the order of my wishes, with reasons and what one change would bring' })
  @ApiOkResponse({ type: MentorSearchDto })
  search(@CurrentActor() actor: Actor, @Body() query: MentorQueryDto): Promise<MentorSearch> {
    return this.mentors.search(actor, query);
  }

  @Get(':id')
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'One mentor, with what I may see' })
  @ApiOkResponse({ type: MentorPageDto })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MentorPage> {
    return this.mentors.read(actor, id);
  }
}
