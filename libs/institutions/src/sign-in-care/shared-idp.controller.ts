import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { SignInCare } from './sign-in-care.service.js';
import { SharedIdpOrderDto } from './sign-in-upkeep.dto.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/institutions/:slug')
export class SharedIdpController {
  constructor(private readonly care: SignInCare) {}

  @Post('shared-identity-provider')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a school use an identity provider that another school uses too' })
  @ApiNoContentResponse({ description: 'The school can give its metadata' })
  allow(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() { entityId }: SharedIdpOrderDto): Promise<void> {
    return this.care.allowShared(actor.personId, slug, entityId);
  }
}
