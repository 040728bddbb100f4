import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { wishLimits, wishWeights, type Wish, type WishList, type WishWeight } from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';

export class WishDto implements Wish {
  @ApiProperty({ description: 'Code of a facet, or `need`.', example: 'language' })
  @IsString()
  @MaxLength(60)
  facet!: string;

  @ApiProperty({ example: 'spanish' })
  @IsString()
  @MaxLength(80)
  term!: string;

  @ApiProperty({ enum: wishWeights })
  @IsIn(wishWeights)
  weight!: WishWeight;
}

export class SavedWishesDto implements WishList {
  @ApiProperty({ type: [WishDto] }) wishes!: WishDto[];
  @ApiPropertyOptional({ type: [WishDto], description: 'What the school’s rules have set aside or weakened' }) setAside?: WishDto[];
}

export class WishListDto implements WishList {
  @ApiProperty({ type: [WishDto], maxItems: wishLimits.wishes })
  @IsArray()
  @ArrayMaxSize(wishLimits.wishes)
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes!: WishDto[];
}
