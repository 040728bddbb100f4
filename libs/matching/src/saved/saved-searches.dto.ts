import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  savedSearchLimits,
  searchLimits,
  wishLimits,
  type NewSavedSearch,
  type SavedQuery,
  type SavedSearch,
  type SavedSearchChange,
  type SavedSearches,
} from '@akin/contracts';
import { PlainText } from '@akin/people';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsBoolean, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { WishedDto } from '../find/mentor-query.dto.js';
import { WishDto } from '../wishes/wishes.dto.js';

export class SavedQueryDto implements SavedQuery {
  @ApiProperty({ description: 'Empty for none', maxLength: searchLimits.words }) @PlainText(searchLimits.words) words!: string;

  @ApiProperty({ type: [WishedDto], maxItems: searchLimits.filters })
  @IsArray()
  @ArrayMaxSize(searchLimits.filters)
  @ValidateNested({ each: true })
  @Type(() => WishedDto)
  filters!: WishedDto[];

  @ApiProperty({ type: [WishDto], maxItems: wishLimits.wishes })
  @IsArray()
  @ArrayMaxSize(wishLimits.wishes)
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes!: WishDto[];

  @ApiProperty({ minimum: 0, maximum: wishLimits.leanMax }) @IsInt() @Min(0) @Max(wishLimits.leanMax) lean!: number;
}

export class NewSavedSearchDto implements NewSavedSearch {
  @ApiProperty({ maxLength: savedSearchLimits.name }) @PlainText(savedSearchLimits.name) name!: string;
  @ApiProperty({ type: SavedQueryDto }) @IsObject() @ValidateNested() @Type(() => SavedQueryDto) query!: SavedQueryDto;
  @ApiProperty({ description: 'Joins the waiting list for it' }) @IsBoolean() waits!: boolean;
}

export class SavedSearchChangeDto implements SavedSearchChange {
  @ApiPropertyOptional({ maxLength: savedSearchLimits.name }) @IsOptional() @PlainText(savedSearchLimits.name) name?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() waits?: boolean;
  @ApiPropertyOptional({ enum: [true], description: 'I have looked' }) @IsOptional() @Equals(true) seen?: true;
}

export class SavedSearchDto implements SavedSearch {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: SavedQueryDto }) query!: SavedQueryDto;
  @ApiProperty({ example: 'Speaks Spanish, helps with research start-up' }) summary!: string;
  @ApiProperty() waits!: boolean;
  @ApiProperty() since!: string;
  @ApiProperty({ description: 'How many fit just now' }) fits!: number;
  @ApiProperty({ description: 'How many of them became available since I last looked' }) fresh!: number;
  @ApiPropertyOptional({ enum: [true], description: 'The school’s rules set aside something of it; nobody fits until then' }) barred?: true;
  @ApiProperty({ type: String, nullable: true }) toldAt!: string | null;
}

export class SavedSearchesDto implements SavedSearches {
  @ApiProperty({ type: [SavedSearchDto] }) items!: SavedSearchDto[];
}

export class LeaveWaitingDto {
  @ApiProperty({ description: 'As in the mail’s List-Unsubscribe header' }) @Matches(/^[A-Za-z0-9_-]{43}$/) secret!: string;
}
