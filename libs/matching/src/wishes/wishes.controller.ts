import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { WishList, WishLists as WishListsView } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { WishLists } from './wish-lists.service.js';
import { NewWishListDto, SavedWishesDto, WishListChangeDto, WishListDto, WishListsDto } from './wishes.dto.js';

@ApiTags('find a mentor')
@Controller('api/wishes')
export class WishesController {
  constructor(private readonly lists: WishLists) {}

  @Get()
  @Roles('learner')
  @ApiOperation({ summary: 'My wish list in use; nobody else reads it' })
  @ApiOkResponse({ type: SavedWishesDto })
  read(@CurrentActor() actor: Actor): Promise<WishList> {
    return this.lists.read(actor);
  }

  @Put()
  @Roles('learner')
  @ApiOperation({ summary: 'Replace the wishes of my list in use' })
  @ApiOkResponse({ type: SavedWishesDto })
  save(@CurrentActor() actor: Actor, @Body() list: WishListDto): Promise<WishList> {
    return this.lists.save(actor, list.wishes);
  }
}

@ApiTags('find a mentor')
@Controller('api/wish-lists')
export class WishListsController {
  constructor(private readonly lists: WishLists) {}

  @Get()
  @Roles('learner')
  @ApiOperation({ summary: 'All my wish lists; nobody else reads them' })
  @ApiOkResponse({ type: WishListsDto })
  all(@CurrentActor() actor: Actor): Promise<WishListsView> {
    return this.lists.all(actor);
  }

  @Post()
  @Roles('learner')
  @ApiOperation({ summary: 'Begin a list, empty or as a copy of another; it is in use at once' })
  @ApiCreatedResponse({ type: WishListsDto })
  add(@CurrentActor() actor: Actor, @Body() list: NewWishListDto): Promise<WishListsView> {
    return this.lists.add(actor, list);
  }

  @Put(':id')
  @Roles('learner')
  @ApiOperation({ summary: 'Change what is given of a list, or make it the one in use' })
  @ApiOkResponse({ type: WishListsDto })
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() change: WishListChangeDto): Promise<WishListsView> {
    return this.lists.change(actor, id, change);
  }

  @Delete(':id')
  @Roles('learner')
  @ApiOperation({ summary: 'Take a list away; the last one stays' })
  @ApiOkResponse({ type: WishListsDto })
  drop(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WishListsView> {
    return this.lists.drop(actor, id);
  }
}
