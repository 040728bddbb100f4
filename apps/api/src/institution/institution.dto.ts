import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  brandMarks,
  institutionKinds,
  type Branding,
  type BrandMark,
  type InstitutionKind,
  type InstitutionView,
  type Page,
  type SchoolLine,
  type SchoolWords,
} from '@akin/contracts';

const realms = ['school', 'operator', 'door'] as const satisfies readonly InstitutionView['realm'][];

export class FindSchoolDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(80) q = '';
}

class BrandingDto implements Branding {
  @ApiProperty({ example: '#1f4d3a' }) seed!: string;
  @ApiProperty({ example: '#8a5a0c' }) accent!: string;
  @ApiProperty() heroLine!: string;
  @ApiProperty({ enum: brandMarks }) mark!: BrandMark;
}

class SchoolWordsDto implements SchoolWords {
  @ApiProperty() mentor!: string;
  @ApiProperty() mentors!: string;
  @ApiProperty() learner!: string;
  @ApiProperty() learners!: string;
  @ApiProperty() program!: string;
}

export class InstitutionViewDto implements InstitutionView {
  @ApiProperty({ enum: realms }) realm!: InstitutionView['realm'];
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() shortName!: string;
  @ApiProperty({ enum: institutionKinds, nullable: true }) kind!: InstitutionKind | null;
  @ApiProperty() branding!: BrandingDto;
  @ApiProperty() words!: SchoolWordsDto;
  @ApiProperty({ example: 'America/Chicago' }) timeZone!: string;
  @ApiProperty({ description: 'Working days within which a mentor answers' }) answerDays!: number;
  @ApiProperty() signInReady!: boolean;
}

class SchoolLineDto implements SchoolLine {
  @ApiProperty() name!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ format: 'uri' }) address!: string;
  @ApiProperty({ example: '#1f4d3a' }) seed!: string;
  @ApiProperty({ enum: brandMarks }) mark!: BrandMark;
}

export class SchoolPageDto implements Page<SchoolLine> {
  @ApiProperty({ type: [SchoolLineDto] }) items!: SchoolLineDto[];
  @ApiProperty() total!: number;
}
