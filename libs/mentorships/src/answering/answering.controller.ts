import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { UsualAnswer } from '@akin/contracts';
import { Roles } from '@akin/sign-in';
import { Answering } from './answering.service.js';

class UsualAnswerDto implements UsualAnswer {
  @ApiProperty({ type: String, nullable: true, example: 'Usually answers within two working days' }) words!: string | null;
}

@ApiTags('find a mentor')
@Controller('api/mentors')
export class AnsweringController {
  constructor(private readonly answering: Answering) {}

  @Get(':id/answering')
  @Roles('learner', 'mentor')
  @ApiOperation({ summary: 'How soon this mentor usually answers, in words' })
  @ApiOkResponse({ type: UsualAnswerDto })
  of(@Param('id') id: string): Promise<UsualAnswer> {
    return this.answering.of(id);
  }
}
