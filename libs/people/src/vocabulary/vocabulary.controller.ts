import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyRole } from '@akin/sign-in';
import { SchoolVocabulary } from './school-vocabulary.service.js';
import { VocabularyDto } from './vocabulary.dto.js';

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  constructor(private readonly school: SchoolVocabulary) {}

  @Get()
  @AnyRole()
  @ApiOperation({ summary: 'The facets and areas of need people choose from at this school' })
  @ApiOkResponse({ type: VocabularyDto })
  shown(): Promise<VocabularyDto> {
    return this.school.shown();
  }
}
