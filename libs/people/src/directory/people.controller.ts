import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffRoles } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { PeoplePageDto, PeopleQueryDto } from './people.dto.js';
import { People } from './people.service.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'The people of the school, never with identity' })
  @ApiOkResponse({ type: PeoplePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQueryDto): Promise<PeoplePageDto> {
    return this.people.list(actor, { ...query, waiting: query.waiting === 'true' });
  }
}
