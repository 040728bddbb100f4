import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  rosterChangeKinds,
  rosterFields,
  rosterKinds,
  rosterLimits,
  wordFields,
  type RosterChangeKind,
  type RosterCommit,
  type RosterDeclined,
  type RosterDrop,
  type RosterField,
  type RosterKind,
  type RosterMapping,
  type RosterWordChoices,
  type WordField,
} from '@akin/contracts';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../directory/page-query.dto.js';

export class RosterKindQueryDto {
  @ApiPropertyOptional({ enum: rosterKinds, default: 'faculty' })
  @IsOptional()
  @IsIn(rosterKinds, { message: 'A roster lists faculty or learners.' })
  kind: RosterKind = 'faculty';
}

export class RosterDropQueryDto extends RosterKindQueryDto implements RosterDrop {
  @ApiPropertyOptional({ default: true, description: 'Whether it lists everyone of its kind; nobody is missing from a list of some' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  whole: boolean = true;
}

export class RosterChangesQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: rosterChangeKinds })
  @IsOptional()
  @IsIn(rosterChangeKinds)
  kind?: RosterChangeKind;

  @ApiPropertyOptional({ maxLength: 100, description: 'Part of a name, mail address or id' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

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

export class WordChoiceDto {
  @ApiProperty({ enum: wordFields }) @IsIn(wordFields) field!: WordField;
  @ApiProperty({ maxLength: 500 }) @IsString() @MaxLength(500) word!: string;
  @ApiProperty({ type: String, nullable: true }) @ValidateIf((one: WordChoiceDto) => one.code !== null) @IsString() @MaxLength(100) code!:
    string | null;
}

export class RosterWordChoicesDto implements RosterWordChoices {
  @ApiProperty({ type: [WordChoiceDto] })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => WordChoiceDto)
  words!: WordChoiceDto[];
}

export class DeclinedDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Null: everybody known' })
  @ValidateIf((one: DeclinedDto) => one.row !== null)
  @IsInt()
  @Min(1)
  row!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole row' })
  @ValidateIf((one: DeclinedDto) => one.field !== null)
  @IsString()
  @MaxLength(40)
  field!: string | null;
}

export class RosterDeclinedDto implements RosterDeclined {
  @ApiProperty({ type: [DeclinedDto] })
  @IsArray()
  @ArrayMaxSize(rosterLimits.declined)
  @ValidateNested({ each: true })
  @Type(() => DeclinedDto)
  declined!: DeclinedDto[];
}

export class RosterCommitDto implements RosterCommit {
  @ApiProperty({ description: 'Save the good rows although some were rejected' }) @IsBoolean() leaveOutRejected!: boolean;
  @ApiProperty({ description: 'Invite the mentors who are new' }) @IsBoolean() invite!: boolean;
}
