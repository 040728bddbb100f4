import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  wishLimits,
  wishWeights,
  type NamedWishList,
  type NewWishList,
  type Wish,
  type WishList,
  type WishListChange,
  type WishLists,
  type WishWeight,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

export class WishDto implements Wish {
  @ApiProperty({ description: 'Code of a facet, `need`, how and when to meet (`meeting_mode`), or `words`.', example: 'language' })
  @IsString()
  @MaxLength(60)
  facet!: string;

  @ApiProperty({ description: 'A code; for `words`, what to look for as it was written.', example: 'spanish' })
  @IsString()
  @MaxLength(wishLimits.words, { message: `Please keep this to ${wishLimits.words} characters.` })
  term!: string;

  @ApiProperty({ enum: wishWeights })
  @IsIn(wishWeights)
  weight!: WishWeight;
}

export class SavedWishesDto implements WishList {
  @ApiProperty({ type: [WishDto] }) wishes!: WishDto[];
  @ApiPropertyOptional({ type: [WishDto], description: 'What the school’s rules have set aside or weakened' }) setAside?: WishDto[];
}

export class NamedWishListDto extends SavedWishesDto implements NamedWishList {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The list searches go by; exactly one is' }) inUse!: boolean;
  @ApiProperty({ description: 'Who the mentor is beside what they help with', minimum: 0, maximum: wishLimits.leanMax }) lean!: number;
}

export class WishListsDto implements WishLists {
  @ApiProperty({ type: [NamedWishListDto] }) items!: NamedWishListDto[];
}

export class WishListDto implements WishList {
  @ApiProperty({ type: [WishDto], maxItems: wishLimits.wishes })
  @IsArray()
  @ArrayMaxSize(wishLimits.wishes, { message: `A wish list holds up to ${wishLimits.wishes} wishes.` })
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes!: WishDto[];
}

/** Left out is fine; `null` is not. */
const IfGiven = () => ValidateIf((_object, value) => value !== undefined);
const ListName = () => MaxLength(wishLimits.listName, { message: `Please keep the name to ${wishLimits.listName} characters.` });

export class NewWishListDto implements NewWishList {
  @ApiProperty({ maxLength: wishLimits.listName })
  @IsString()
  @ListName()
  name!: string;

  @ApiPropertyOptional({ description: 'Id of the list it begins as a copy of' })
  @IfGiven()
  @IsString()
  @MaxLength(60)
  copyOf?: string;
}

export class WishListChangeDto implements WishListChange {
  @ApiPropertyOptional({ maxLength: wishLimits.listName })
  @IfGiven()
  @IsString()
  @ListName()
  name?: string;

  @ApiPropertyOptional({ type: [WishDto], maxItems: wishLimits.wishes })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(wishLimits.wishes, { message: `A wish list holds up to ${wishLimits.wishes} wishes.` })
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes?: WishDto[];

  @ApiPropertyOptional({ minimum: 0, maximum: wishLimits.leanMax })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(wishLimits.leanMax)
  lean?: number;

  @ApiPropertyOptional({ description: 'Makes it the list searches go by', enum: [true] })
  @IfGiven()
  @Equals(true)
  inUse?: true;
}
