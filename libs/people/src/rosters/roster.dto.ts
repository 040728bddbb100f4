import { ApiProperty } from '@nestjs/swagger';
import {
  rosterFields,
  rosterStates,
  type Page,
  type RosterColumn,
  type RosterCommit,
  type RosterCounts,
  type RosterField,
  type RosterLine,
  type RosterMapping,
  type RosterResult,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Min, ValidateNested } from 'class-validator';

export class ColumnChoiceDto {
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) index!: number;
  @ApiProperty({ enum: rosterFields }) @IsIn(rosterFields, { message: 'A column cannot become this.' }) field!: RosterField;
}

export class RosterMappingDto implements RosterMapping {
  @ApiProperty({ type: [ColumnChoiceDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ColumnChoiceDto)
  columns!: ColumnChoiceDto[];
}

export class RosterCommitDto implements RosterCommit {
  @ApiProperty({ description: 'Save the good rows although some were rejected' }) @IsBoolean() leaveOutRejected!: boolean;
  @ApiProperty({ description: 'Invite the people who are new' }) @IsBoolean() invite!: boolean;
}

export class RosterColumnDto implements RosterColumn {
  @ApiProperty() index!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) samples!: string[];
  @ApiProperty({ enum: rosterFields }) field!: RosterField;
  @ApiProperty() why!: string;
}

export class RosterCountsDto implements RosterCounts {
  @ApiProperty() rows!: number;
  @ApiProperty() added!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty() missing!: number;
}

export class RosterResultDto implements RosterResult {
  @ApiProperty() added!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() leftOut!: number;
  @ApiProperty() flagged!: number;
  @ApiProperty() invited!: number;
}

export class RosterLineDto implements RosterLine {
  @ApiProperty() id!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty({ enum: rosterStates }) state!: RosterLine['state'];
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ type: RosterCountsDto }) counts!: RosterCountsDto;
}

export class RosterPageDto implements Page<RosterLine> {
  @ApiProperty({ type: [RosterLineDto] }) items!: RosterLineDto[];
  @ApiProperty() total!: number;
}
