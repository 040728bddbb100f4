import { ApiPropertyOptional } from '@nestjs/swagger';
import { pageSizes } from '@akin/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class TrailQueryDto {
  @ApiPropertyOptional({ minimum: 1, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: pageSizes.max, default: pageSizes.default })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(pageSizes.max)
  size: number = pageSizes.default;
}
