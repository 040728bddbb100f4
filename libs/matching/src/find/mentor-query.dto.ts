import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { searchLimits, wishLimits, type MentorQuery, type Wished } from '@akin/contracts';
import { PageQueryDto } from '@akin/people';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { WishDto } from '../wishes/wishes.dto.js';

export class WishedDto implements Wished {
  @ApiProperty({ description: 'Code of a facet, `need` or a practical facet.', example: 'language' })
  @IsString()
  @MaxLength(60)
  facet!: string;

  @ApiProperty({ example: 'spanish' })
  @IsString()
  @MaxLength(80)
  term!: string;
}

export class MentorQueryDto extends PageQueryDto implements MentorQuery {
  @ApiPropertyOptional({ description: 'Names, specialties, anything.', maxLength: searchLimits.words })
  @IsOptional()
  @IsString()
  @MaxLength(searchLimits.words, { message: `Up to ${searchLimits.words} characters, please.` })
  words?: string;

  @ApiPropertyOptional({
    type: [WishedDto],
    maxItems: searchLimits.filters,
    description: 'Has to be shown by the mentor; several of one facet: any of them.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(searchLimits.filters, { message: `Up to ${searchLimits.filters} filters, please.` })
  @ValidateNested({ each: true })
  @Type(() => WishedDto)
  filters?: WishedDto[];

  @ApiPropertyOptional({
    type: [WishDto],
    maxItems: wishLimits.wishes,
    description: 'Wishes that are not saved yet; without, those of the list in use.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(wishLimits.wishes, { message: `A wish list holds up to ${wishLimits.wishes} wishes.` })
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes?: WishDto[];

  @ApiPropertyOptional({
    minimum: 0,
    maximum: wishLimits.leanMax,
    description: 'How much who the mentor is counts beside what they help with.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(wishLimits.leanMax)
  lean?: number;
}
