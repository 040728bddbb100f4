import { Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { ApiFoundResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CrossSite, Public } from '@akin/sign-in';
import { LeaveWaitingDto } from './saved-searches.dto.js';
import { SavedSearches } from './saved-searches.service.js';

/** Nobody is signed in here: the secret of the mail is the proof. */
@ApiTags('find a mentor')
@Public()
@Controller('api/waiting-list')
export class LeaveWaitingController {
  constructor(private readonly searches: SavedSearches) {}

  /** RFC 8058: what a mail program posts to when its button is pressed. */
  @Post(':secret')
  @HttpCode(204)
  @CrossSite()
  @ApiOperation({ summary: 'Leave the waiting list with one press in a mail program' })
  @ApiNoContentResponse()
  leave(@Param() { secret }: LeaveWaitingDto): Promise<void> {
    return this.searches.leaveBy(secret);
  }

  /** Mail programs without such a button open the address. Opening alone must change nothing. */
  @Get(':secret')
  @Redirect('/saved', 302)
  @ApiOperation({ summary: 'The page on which one can' })
  @ApiFoundResponse({ description: 'To the page' })
  page(@Param() _link: LeaveWaitingDto): { url: string } {
    return { url: '/saved' };
  }
}
