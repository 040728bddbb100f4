import { Body, Controller, Get, Param, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyRole, CurrentActor, type Actor } from '@akin/sign-in';
import { FacetChangeDto, MyProfileDto, ProfileChangeDto } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

@ApiTags('profile')
@Controller('api/me')
export class ProfileController {
  constructor(private readonly profile: ProfileService) {}

  @Get('profile')
  @AnyRole()
  @ApiOperation({ summary: 'My profile, every facet with its audience' })
  @ApiOkResponse({ type: MyProfileDto })
  mine(@CurrentActor() actor: Actor): Promise<MyProfileDto> {
    return this.profile.myProfile(actor);
  }

  @Patch('profile')
  @AnyRole()
  @ApiOperation({ summary: 'Change what is given of my profile; empty text clears a field' })
  @ApiOkResponse({ type: MyProfileDto })
  change(@CurrentActor() actor: Actor, @Body() change: ProfileChangeDto): Promise<MyProfileDto> {
    return this.profile.changeProfile(actor, change);
  }

  @Put('facets/:facet')
  @AnyRole()
  @ApiOperation({ summary: 'Answer one facet and say who may see it; an empty answer takes it back' })
  @ApiOkResponse({ type: MyProfileDto })
  answer(@CurrentActor() actor: Actor, @Param('facet') facet: string, @Body() change: FacetChangeDto): Promise<MyProfileDto> {
    return this.profile.answerFacet(actor, facet, change);
  }
}
