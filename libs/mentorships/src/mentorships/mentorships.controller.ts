import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MentorshipView, Page, ToldView } from '@akin/contracts';
import { PageQueryDto } from '@akin/people';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { MentorshipDto, MentorshipListDto, ToldDto } from './mentorships.dto.js';
import { MentorshipsService } from './mentorships.service.js';

@ApiTags('mentorships')
@Controller('api/mentorships')
export class MentorshipsController {
  constructor(private readonly mentorships: MentorshipsService) {}

  @Get()
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'My mentorships, as mentor and as learner' })
  @ApiOkResponse({ type: MentorshipListDto })
  list(@CurrentActor() actor: Actor, @Query() { page, size }: PageQueryDto): Promise<Page<MentorshipView>> {
    return this.mentorships.list(actor, { page, size });
  }

  @Get(':id')
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'One mentorship, for its two people' })
  @ApiOkResponse({ type: MentorshipDto })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MentorshipView> {
    return this.mentorships.find(actor, id);
  }

  @Get(':id/told')
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'What the other one chose to tell the person they work with' })
  @ApiOkResponse({ type: ToldDto })
  tell(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ToldView> {
    return this.mentorships.tell(actor, id);
  }
}
