import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { PaletteView } from '@akin/contracts';

const color = /^#[0-9a-f]{6}$/i;
const message = 'A color reads like #1f4d3a.';

/** The two colors a palette is made of. */
export class PaletteQueryDto {
  @ApiProperty({ example: '#1f4d3a' }) @Matches(color, { message }) seed!: string;
  @ApiProperty({ example: '#8a5a0c' }) @Matches(color, { message }) accent!: string;
}

export class PaletteViewDto implements PaletteView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) light!: Record<string, string>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) dark!: Record<string, string>;
}
