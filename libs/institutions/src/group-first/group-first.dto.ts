import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { groupFirstLimits, type GroupFirstChange } from '@akin/contracts';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

const { jurisdiction, reason } = groupFirstLimits;

export class GroupFirstChangeDto implements GroupFirstChange {
  @ApiProperty({ description: 'Whether the school may not let a group come first' }) @IsBoolean() barred!: boolean;

  @ApiPropertyOptional({ maxLength: jurisdiction, example: 'Texas, SB 17' })
  @IsOptional()
  @IsString()
  @MaxLength(jurisdiction, { message: `Please keep it to ${jurisdiction} letters.` })
  jurisdiction?: string;

  @ApiPropertyOptional({ maxLength: reason, description: 'Why; the school’s administrators read it. It names no one' })
  @IsOptional()
  @IsString()
  @MaxLength(reason, { message: `Please keep it to ${reason} letters.` })
  reason?: string;
}
