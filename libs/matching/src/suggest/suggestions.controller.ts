import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { suggestionKinds, type Suggestion, type SuggestionChange, type Suggestions } from '@akin/contracts';
import { AnyRole, CurrentActor, type Actor } from '@akin/sign-in';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { SuggestionsService } from './suggestions.service.js';

class SuggestionDto implements Suggestion {
  @ApiProperty({ enum: suggestionKinds }) kind!: Suggestion['kind'];
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

class SuggestionsDto implements Suggestions {
  @ApiProperty({ type: [SuggestionDto] }) items!: SuggestionDto[];
  @ApiProperty({ description: 'How many of them were set aside' }) setAside!: number;
}

class SuggestionChangeDto implements SuggestionChange {
  @ApiProperty({ enum: suggestionKinds }) @IsIn(suggestionKinds) kind!: Suggestion['kind'];
  @ApiProperty() @Matches(/^[a-z0-9_]{1,100}$/) code!: string;
  @ApiProperty() @IsBoolean() aside!: boolean;
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

  @Put('set-aside')
  @AnyRole()
  @ApiOperation({ summary: 'Set one aside so that it does not come again, or take that back' })
  @ApiOkResponse({ type: SuggestionsDto })
  change(@CurrentActor() actor: Actor, @Body() change: SuggestionChangeDto): Promise<SuggestionsDto> {
    return this.suggestions.change(actor, change);
  }

  @Delete('set-aside')
  @AnyRole()
  @ApiOperation({ summary: 'Bring back all that were set aside' })
  @ApiOkResponse({ type: SuggestionsDto })
  bringBack(@CurrentActor() actor: Actor): Promise<SuggestionsDto> {
    return this.suggestions.bringBack(actor);
  }
}
