import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { ShownStateDto } from '../set-up/sign-in-set-up.dto.js';
import { KeyStepDto, SignInUpkeepViewDto } from './sign-in-upkeep.dto.js';
import { SignInUpkeep } from './sign-in-upkeep.service.js';

@ApiTags('sign-in')
@Roles('admin')
@Controller('api/sign-in/upkeep')
export class SignInUpkeepController {
  constructor(private readonly upkeep: SignInUpkeep) {}

  @Get()
  @ApiOperation({ summary: 'How the identity provider’s metadata and our keys are kept, and what was done about it' })
  @ApiOkResponse({ type: SignInUpkeepViewDto })
  show(@CurrentActor() actor: Actor): Promise<SignInUpkeepViewDto> {
    return this.upkeep.show(actor);
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read the metadata again now' })
  @ApiOkResponse({ type: SignInUpkeepViewDto })
  refresh(@CurrentActor() actor: Actor): Promise<SignInUpkeepViewDto> {
    return this.upkeep.refresh(actor);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say yes to the metadata that waits' })
  @ApiOkResponse({ type: SignInUpkeepViewDto })
  accept(@CurrentActor() actor: Actor, @Body() { digest }: ShownStateDto): Promise<SignInUpkeepViewDto> {
    return this.upkeep.accept(actor, digest);
  }

  @Post('keys')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the next step of changing our key' })
  @ApiOkResponse({ type: SignInUpkeepViewDto })
  changeKey(@CurrentActor() actor: Actor, @Body() { step }: KeyStepDto): Promise<SignInUpkeepViewDto> {
    return this.upkeep.changeKey(actor, step);
  }
}
