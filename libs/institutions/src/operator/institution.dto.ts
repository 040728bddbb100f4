import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import {
  brandMarks,
  institutionKinds,
  institutionSorts,
  institutionStates,
  pageSizes,
  type BrandMark,
  type InstitutionKind,
  type InstitutionSort,
  type InstitutionState,
  type NewInstitution,
} from '@akin/contracts';

/** Without the spaces around, which nobody sees. */
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** One line that reads as it is written: no line breaks, and no signs that turn or hide what follows. */
const OneLine = () =>
  Matches(/^[^\p{Cc}\p{Bidi_C}\u200b\u2028\u2029\ufeff]*$/u, { message: 'Write this in one line, without invisible signs.' });

const color = /^#[0-9a-f]{6}$/i;

const sayItName = 'Write the name of the IT contact, in up to 120 letters';

const namesIt = ({ itName, itMail }: NewInstitution) => !!itName || !!itMail;

/** The operator's form for a new school. */
export class NewInstitutionDto implements NewInstitution {
  @ApiProperty({ example: 'lakeside' }) @Trimmed() @IsString() @MaxLength(60) slug!: string;
  @ApiProperty() @Trimmed() @OneLine() @IsString() @MinLength(3) @MaxLength(120) name!: string;
  @ApiProperty() @Trimmed() @OneLine() @IsString() @MinLength(2) @MaxLength(60) shortName!: string;
  @ApiProperty({ enum: institutionKinds }) @IsIn(institutionKinds) kind!: InstitutionKind;
  @ApiProperty() @IsInt() @Min(0) @Max(5000) classSize!: number;
  @ApiProperty() @IsBoolean() hbcu!: boolean;
  @ApiProperty({ example: 'America/Chicago' }) @IsTimeZone() timeZone!: string;
  @ApiProperty({ example: '#1f4d3a' }) @Matches(color, { message: 'A color reads like #1f4d3a.' }) seed!: string;
  @ApiProperty({ example: '#8a5a0c' }) @Matches(color, { message: 'A color reads like #1f4d3a.' }) accent!: string;
  @ApiProperty({ enum: brandMarks }) @IsIn(brandMarks) mark!: BrandMark;
  @ApiProperty() @Trimmed() @OneLine() @IsString() @MinLength(2) @MaxLength(120) adminName!: string;
  @ApiProperty() @Trimmed() @IsEmail() @MaxLength(254) adminMail!: string;
  /** Both or neither. */
  @ApiProperty({ required: false, description: 'Who sets up sign-in; with itMail' })
  @ValidateIf(namesIt)
  @Trimmed()
  @OneLine()
  @IsString({ message: sayItName })
  @MinLength(2, { message: sayItName })
  @MaxLength(120, { message: sayItName })
  itName?: string;
  @ApiProperty({ required: false, description: 'With itName' })
  @ValidateIf(namesIt)
  @Trimmed()
  @IsEmail({}, { message: 'Write the IT contact’s e-mail, for example name@school.edu' })
  @MaxLength(254)
  itMail?: string;
  @ApiProperty() @IsBoolean() demoSignIn!: boolean;
}

/** Search, filters, order and page of the operator's list. */
export class InstitutionQueryDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(120) q = '';
  @ApiProperty({ required: false, enum: institutionStates }) @IsOptional() @IsIn(institutionStates) state?: InstitutionState;
  @ApiProperty({ required: false, enum: institutionKinds }) @IsOptional() @IsIn(institutionKinds) kind?: InstitutionKind;
  @ApiProperty({ required: false, enum: institutionSorts }) @IsOptional() @IsIn(institutionSorts) sort: InstitutionSort = 'name';
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) page = 1;
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(pageSizes.max) size: number = pageSizes.default;
}
