import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SavedSearch, SavedSearches as SavedSearchesView } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { NewSavedSearchDto, SavedSearchChangeDto, SavedSearchDto, SavedSearchesDto } from './saved-searches.dto.js';
import { SavedSearches } from './saved-searches.service.js';

@ApiTags('find a mentor')
@Roles('learner')
@Controller('api/saved-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearches) {}

  @Get()
  @ApiOperation({ summary: 'What I look for again or wait for; nobody else reads it' })
  @ApiOkResponse({ type: SavedSearchesDto })
  async list(@CurrentActor() actor: Actor): Promise<SavedSearchesView> {
    return { items: await this.searches.list(actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Keep a search, and wait for whoever fits it if I say so' })
  @ApiCreatedResponse({ type: SavedSearchDto })
  keep(@CurrentActor() actor: Actor, @Body() search: NewSavedSearchDto): Promise<SavedSearch> {
    return this.searches.keep(actor, search);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Name it anew, join or leave the waiting list for it, or say that I have looked' })
  @ApiOkResponse({ type: SavedSearchDto })
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() change: SavedSearchChangeDto): Promise<SavedSearch> {
    return this.searches.change(actor, id, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a saved search' })
  @ApiNoContentResponse()
  forget(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.searches.forget(actor, id);
  }
}
