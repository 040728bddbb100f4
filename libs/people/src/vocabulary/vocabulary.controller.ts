import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffRoles } from '@akin/contracts';
import { AnyRole, CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { OfferedVocabulary } from '../privacy/offered-vocabulary.service.js';
import { SchoolVocabularyChangeDto, SchoolVocabularyDto } from './school-vocabulary.dto.js';
import { FoundLanguagesDto, LanguageQueryDto, OfferedVocabularyDto } from './vocabulary.dto.js';
import { VocabularyDesk } from './vocabulary-desk.service.js';

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  constructor(
    private readonly offered: OfferedVocabulary,
    private readonly desk: VocabularyDesk,
  ) {}

  @Get()
  @AnyRole()
  @ApiOperation({ summary: 'The facets and areas of need people choose from at this school' })
  @ApiOkResponse({ type: OfferedVocabularyDto })
  view(): Promise<OfferedVocabularyDto> {
    return this.offered.view();
  }

  @Get('languages')
  @AnyRole()
  @ApiOperation({ summary: 'Languages by name, those beyond the list included; or the names of some codes' })
  @ApiOkResponse({ type: FoundLanguagesDto })
  languages(@Query() { q, codes }: LanguageQueryDto): Promise<FoundLanguagesDto> {
    return codes === undefined ? this.offered.findLanguages(q ?? '') : this.offered.nameLanguages(codes.split(','));
  }

  @Get('school')
  @Roles(...staffRoles)
  @ApiOperation({ summary: 'What the school decided about the shipped vocabulary' })
  @ApiOkResponse({ type: SchoolVocabularyDto })
  decided(@CurrentActor() actor: Actor): Promise<SchoolVocabularyDto> {
    return this.desk.view(actor);
  }

  @Put('school')
  @Roles('admin')
  @ApiOperation({ summary: 'Hide, relabel, reorder and add; every version is kept' })
  @ApiOkResponse({ type: SchoolVocabularyDto })
  decide(@CurrentActor() actor: Actor, @Body() change: SchoolVocabularyChangeDto): Promise<SchoolVocabularyDto> {
    return this.desk.decide(actor, change);
  }
}
