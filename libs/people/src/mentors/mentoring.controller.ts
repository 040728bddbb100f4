import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { MyProfileDto } from '../profile/profile.dto.js';
import { PauseOrderDto } from '../selection/joining.dto.js';
import { MentoringChangeDto } from './mentoring.dto.js';
import { MentoringService } from './mentoring.service.js';

@ApiTags('mentoring')
@Controller('api/me')
export class MentoringController {
  constructor(private readonly mentoring: MentoringService) {}

  @Patch('mentoring')
  @Roles('mentor')
  @ApiOperation({ summary: 'Change how many people I carry, what I help with and how, and with whom I would rather work' })
  @ApiOkResponse({ type: MyProfileDto })
  change(@CurrentActor() actor: Actor, @Body() change: MentoringChangeDto): Promise<MyProfileDto> {
    return this.mentoring.changeMentoring(actor, change);
  }

  @Post('mentor/activate')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Let learners find me, once nothing is missing' })
  @ApiOkResponse({ type: MyProfileDto })
  activate(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.mentoring.activate(actor);
  }

  @Post('mentor/pause')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Take no new requests for now, or until a day' })
  @ApiOkResponse({ type: MyProfileDto })
  pause(@CurrentActor() actor: Actor, @Body() { until }: PauseOrderDto): Promise<MyProfileDto> {
    return this.mentoring.pause(actor, until ?? null);
  }

  @Post('mentor/resume')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Take requests again' })
  @ApiOkResponse({ type: MyProfileDto })
  resume(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.mentoring.resume(actor);
  }

  @Post('mentor/train')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Begin the training my school gives' })
  @ApiOkResponse({ type: MyProfileDto })
  train(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.mentoring.train(actor);
  }

  @Post('mentor/retire')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Step back from the program; those I mentor already stay' })
  @ApiOkResponse({ type: MyProfileDto })
  stepBack(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.mentoring.stepBack(actor);
  }

  @Post('mentor/return')
  @HttpCode(200)
  @Roles('mentor')
  @ApiOperation({ summary: 'Come back to the program' })
  @ApiOkResponse({ type: MyProfileDto })
  comeBack(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.mentoring.comeBack(actor);
  }
}
