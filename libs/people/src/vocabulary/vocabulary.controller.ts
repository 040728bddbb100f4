import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyRole } from '@akin/sign-in';
import { VocabularyDto } from './vocabulary.dto.js';
import { vocabulary } from './vocabulary.js';

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  @Get()
  @AnyRole()
  @ApiOperation({ summary: 'The facets and areas of need people choose from' })
  @ApiOkResponse({ type: VocabularyDto })
  all(): VocabularyDto {
    return vocabulary;
  }
}
