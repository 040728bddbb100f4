import { Body, Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { ApiFoundResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CrossSite, Public } from '@akin/sign-in';
import { OptOutDto, OptOutLinkDto, OptOutViewDto } from './opt-out.dto.js';
import { OptOuts } from './opt-out.service.js';

/** Nobody is signed in here: the secret of the mail is the proof. */
@ApiTags('invitations')
@Public()
@Controller('api/opt-out')
export class OptOutController {
  constructor(private readonly optOuts: OptOuts) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Want no invitations and reminders any more, or want them after all' })
  @ApiOkResponse({ type: OptOutViewDto })
  decide(@Body() { secret, undo }: OptOutDto): Promise<OptOutViewDto> {
    return this.optOuts.decide(secret, undo !== true);
  }

  /** RFC 8058: what a mail program posts to when its button is pressed. */
  @Post(':secret')
  @HttpCode(204)
  @CrossSite()
  @ApiOperation({ summary: 'The same with one press in a mail program' })
  @ApiNoContentResponse()
  async oneClick(@Param() { secret }: OptOutLinkDto): Promise<void> {
    await this.optOuts.decide(secret, true);
  }

  /** Mail programs without such a button open the address. Opening alone must change nothing. */
  @Get(':secret')
  @Redirect('/opt-out', 302)
  @ApiOperation({ summary: 'The page that asks' })
  @ApiFoundResponse({ description: 'To the page' })
  page(@Param() { secret }: OptOutLinkDto): { url: string } {
    return { url: `/opt-out#${secret}` };
  }
}
