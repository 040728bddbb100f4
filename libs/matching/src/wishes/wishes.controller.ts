import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { WishList } from '@akin/contracts';
import { CurrentActor, Roles, type Actor } from '@akin/sign-in';
import { SavedWishesDto, WishListDto } from './wishes.dto.js';
import { WishesService } from './wishes.service.js';

@ApiTags('find a mentor')
@Controller('api/wishes')
export class WishesController {
  constructor(private readonly wishes: WishesService) {}

  @Get()
  @Roles('learner')
  @ApiOperation({ summary: 'My wish list; nobody else reads it' })
  @ApiOkResponse({ type: SavedWishesDto })
  read(@CurrentActor() actor: Actor): Promise<WishList> {
    return this.wishes.read(actor);
  }

  @Put()
  @Roles('learner')
  @ApiOperation({ summary: 'Replace my wish list' })
  @ApiOkResponse({ type: SavedWishesDto })
  save(@CurrentActor() actor: Actor, @Body() list: WishListDto): Promise<WishList> {
    return this.wishes.save(actor, list.wishes);
  }
}
