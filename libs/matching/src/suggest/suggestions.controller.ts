import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Suggestion, Suggestions } from '@akin/contracts';
import { AnyRole, CurrentActor, type Actor } from '@akin/sign-in';
import { SuggestionsService } from './suggestions.service.js';

class SuggestionDto implements Suggestion {
  @ApiProperty({ enum: ['answer', 'open', 'help'] }) kind!: Suggestion['kind'];
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

class SuggestionsDto implements Suggestions {
  @ApiProperty({ type: [SuggestionDto] }) items!: SuggestionDto[];
}

@ApiTags('profile')
@Controller('api/me/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get()
  @AnyRole()
  @ApiOperation({ summary: 'What would let me be found by what many learners look for' })
  @ApiOkResponse({ type: SuggestionsDto })
  mine(@CurrentActor() actor: Actor): Promise<SuggestionsDto> {
    return this.suggestions.mine(actor);
  }
}
