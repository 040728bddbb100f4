import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { pageSizes, refusalFamilies, type Page, type RefusalFamily, type RefusedSignIn, type SignInAttempt } from '@akin/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class RefusalsQueryDto {
  @ApiPropertyOptional({ description: 'A reference number or its beginning', maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;

  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: pageSizes.max, default: pageSizes.default })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(pageSizes.max)
  size: number = pageSizes.default;
}

export class RefusedSignInDto implements RefusedSignIn {
  @ApiProperty({ example: 'K7QF-3MXD' }) reference!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['in', 'out'] }) attempt!: SignInAttempt;
  @ApiProperty({ enum: refusalFamilies }) family!: RefusalFamily;
  @ApiProperty() sentence!: string;
  @ApiProperty() remedy!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() host!: string;
  @ApiProperty({ type: String, nullable: true }) issuer!: string | null;
  @ApiProperty() asked!: boolean;
  @ApiProperty({ type: String, nullable: true }) mail!: string | null;
  @ApiProperty() times!: number;
}

export class RefusedSignInPageDto implements Page<RefusedSignIn> {
  @ApiProperty({ type: [RefusedSignInDto] }) items!: RefusedSignInDto[];
  @ApiProperty() total!: number;
}
