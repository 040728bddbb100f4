import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { operatorActions, pageSizes, type OperatorAction, type OperatorAuditLine, type Page } from '@akin/contracts';

export class AuditQueryDto {
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) page = 1;
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(pageSizes.max) size: number = pageSizes.default;
}

export class OperatorAuditLineDto implements OperatorAuditLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The operator; null for the command line and Akin itself' }) by!: string | null;
  @ApiProperty({ type: String, nullable: true }) slug!: string | null;
  @ApiProperty({ enum: operatorActions }) action!: OperatorAction;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'For instance the domain; never a person' })
  detail!: OperatorAuditLine['detail'];
}

export class OperatorAuditPageDto implements Page<OperatorAuditLine> {
  @ApiProperty({ type: [OperatorAuditLineDto] }) items!: OperatorAuditLineDto[];
  @ApiProperty() total!: number;
}
