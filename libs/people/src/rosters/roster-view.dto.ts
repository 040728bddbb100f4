import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  rosterChangeKinds,
  wordFields,
  type ErrorBody,
  type RefusalCode,
  type RosterChange,
  type RosterChanges,
  type RosterProblem,
  type RosterReading,
  type RosterTerms,
  type RosterUndo,
  type RosterView,
  type RosterWord,
  type WordField,
} from '@akin/contracts';
import { DeclinedDto } from './roster-choices.dto.js';
import { RosterColumnDto, RosterLineDto, RosterResultDto } from './roster.dto.js';

export class RosterProblemDto implements RosterProblem {
  @ApiProperty({ description: 'Row in the file; its first line is row 1' }) row!: number;
  @ApiProperty({ type: String, nullable: true }) column!: string | null;
  @ApiProperty() message!: string;
}

export class FieldChangeDto {
  @ApiProperty() field!: string;
  @ApiProperty({ type: String, nullable: true }) before!: string | null;
  @ApiProperty({ type: String, nullable: true }) after!: string | null;
  @ApiPropertyOptional({ description: 'The school keeps what it has' }) declined?: boolean;
}

export class RosterChangeDto implements RosterChange {
  @ApiProperty({ type: Number, nullable: true, description: 'Null for somebody who is leaving' }) row!: number | null;
  @ApiProperty() person!: string;
  @ApiProperty({ enum: rosterChangeKinds }) kind!: RosterChange['kind'];
  @ApiProperty({ type: [FieldChangeDto] }) fields!: FieldChangeDto[];
}

export class ChangedFieldDto {
  @ApiProperty() field!: string;
  @ApiProperty() people!: number;
  @ApiProperty() declined!: boolean;
}

export class RosterChangesDto implements RosterChanges {
  @ApiProperty({ type: [RosterChangeDto] }) items!: RosterChangeDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: [ChangedFieldDto] }) fields!: ChangedFieldDto[];
}

export class TermDto {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

export class FieldTermsDto {
  @ApiProperty({ enum: wordFields }) field!: WordField;
  @ApiProperty({ type: [TermDto] }) terms!: TermDto[];
}

export class RosterTermsDto implements RosterTerms {
  @ApiProperty({ type: [FieldTermsDto] }) fields!: FieldTermsDto[];
}

export class RosterReadingDto implements RosterReading {
  @ApiProperty({ enum: ['csv', 'xlsx'] }) format!: RosterReading['format'];
  @ApiProperty({ type: [String] }) notes!: string[];
}

export class RosterWordDto implements RosterWord {
  @ApiProperty({ enum: wordFields }) field!: WordField;
  @ApiProperty() word!: string;
  @ApiProperty() rows!: number;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
  @ApiProperty({ enum: ['exact', 'guessed', 'remembered', 'chosen', 'none'] }) how!: RosterWord['how'];
}

export class StayingDto {
  @ApiProperty() person!: string;
  @ApiProperty() why!: string;
}

export class RosterUndoDto implements RosterUndo {
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty() people!: number;
  @ApiProperty({ type: [StayingDto], description: 'The first 50' }) staying!: StayingDto[];
  @ApiProperty() stayingInAll!: number;
}

export class RosterTroubleDto implements ErrorBody {
  @ApiProperty({ type: String }) code!: RefusalCode;
  @ApiProperty() message!: string;
}

export class RosterViewDto extends RosterLineDto implements RosterView {
  @ApiProperty({ type: RosterReadingDto }) reading!: RosterReadingDto;
  @ApiProperty({ type: [RosterColumnDto] }) columns!: RosterColumnDto[];
  @ApiProperty({ description: 'Rows checked, or people saved, so far' }) done!: number;
  @ApiProperty({ type: RosterTroubleDto, nullable: true }) trouble!: RosterTroubleDto | null;
  @ApiProperty({ type: [RosterProblemDto], description: 'The first 200' }) problems!: RosterProblemDto[];
  @ApiProperty({ type: [RosterChangeDto], description: 'The first 200' }) changes!: RosterChangeDto[];
  @ApiProperty({ type: [RosterWordDto], description: 'The first 200' }) words!: RosterWordDto[];
  @ApiProperty() wordsInAll!: number;
  @ApiProperty({ type: [DeclinedDto] }) declined!: DeclinedDto[];
  @ApiProperty({ type: [String] }) identityColumns!: string[];
  @ApiProperty() ready!: boolean;
  @ApiProperty({ type: String, nullable: true }) notReady!: string | null;
  @ApiProperty({ type: RosterResultDto, nullable: true }) result!: RosterResultDto | null;
  @ApiProperty({ type: RosterUndoDto, nullable: true }) undo!: RosterUndoDto | null;
}
