import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  rosterFields,
  rosterKinds,
  rosterStates,
  type Page,
  type RosterColumn,
  type RosterCounts,
  type RosterField,
  type RosterKind,
  type RosterLine,
  type RosterResult,
} from '@akin/contracts';

export class RosterColumnDto implements RosterColumn {
  @ApiProperty() index!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) samples!: string[];
  @ApiProperty({ enum: rosterFields }) field!: RosterField;
  @ApiProperty() why!: string;
  @ApiPropertyOptional({ description: 'Nobody needs this column, so its content was left unread' }) unread?: boolean;
}

export class RosterCountsDto implements RosterCounts {
  @ApiProperty() rows!: number;
  @ApiProperty() added!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty() missing!: number;
}

export class RosterUndoneDto {
  @ApiProperty() people!: number;
  @ApiProperty() stayed!: number;
}

export class RosterResultDto implements RosterResult {
  @ApiProperty() added!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() leftOut!: number;
  @ApiProperty() flagged!: number;
  @ApiProperty() invited!: number;
  @ApiPropertyOptional({ type: RosterUndoneDto }) undone?: RosterUndoneDto;
}

export class RosterLineDto implements RosterLine {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: rosterKinds }) kind!: RosterKind;
  @ApiProperty() fileName!: string;
  @ApiProperty({ description: 'Lists everyone of its kind' }) whole!: boolean;
  @ApiProperty({ enum: rosterStates }) state!: RosterLine['state'];
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ type: String, nullable: true }) uploadedBy!: string | null;
  @ApiProperty({ type: RosterCountsDto }) counts!: RosterCountsDto;
}

export class RosterPageDto implements Page<RosterLine> {
  @ApiProperty({ type: [RosterLineDto] }) items!: RosterLineDto[];
  @ApiProperty() total!: number;
}
