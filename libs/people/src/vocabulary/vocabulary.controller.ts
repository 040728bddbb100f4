import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyRole } from '@akin/sign-in';
import { OfferedVocabulary } from '../privacy/offered-vocabulary.service.js';
import { OfferedVocabularyDto } from './vocabulary.dto.js';

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  constructor(private readonly offered: OfferedVocabulary) {}

  @Get()
  @AnyRole()
  @ApiOperation({ summary: 'The facets and areas of need people choose from at this school' })
  @ApiOkResponse({ type: OfferedVocabularyDto })
  view(): Promise<OfferedVocabularyDto> {
    return this.offered.view();
  }
}
