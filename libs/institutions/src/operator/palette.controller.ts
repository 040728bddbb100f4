import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandPalette } from '@akin/platform';
import { Roles } from '@akin/sign-in';
import { PaletteQueryDto, PaletteViewDto } from './palette.dto.js';

@ApiTags('operator')
@Roles('operator')
@Controller('api/operator/palette')
export class PaletteController {
  @Get()
  @ApiOperation({ summary: 'The palette a school with these two colors would get' })
  @ApiOkResponse({ type: PaletteViewDto })
  preview(@Query() colors: PaletteQueryDto): PaletteViewDto {
    return brandPalette(colors);
  }
}
