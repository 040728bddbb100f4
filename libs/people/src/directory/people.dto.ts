import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { mentorStates, schoolRoles, type MentorState, type Page, type PersonRow, type SchoolRole } from '@akin/contracts';
import { IsBooleanString, IsIn, IsOptional } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';
import { PageQueryDto } from './page-query.dto.js';

export class PeopleQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: schoolRoles }) @IsOptional() @IsIn(schoolRoles) role?: SchoolRole;
  @ApiPropertyOptional({ description: 'Part of a name or mail address' }) @IsOptional() @PlainText(120) q?: string;
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only those who have not signed in yet' })
  @IsOptional()
  @IsBooleanString()
  waiting?: string;
}

export class PersonRowDto implements PersonRow {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ type: [String] }) roles!: string[];
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ enum: mentorStates, nullable: true }) mentorState!: MentorState | null;
  @ApiProperty() signedInBefore!: boolean;
  @ApiProperty() leaving!: boolean;
  @ApiProperty() suspended!: boolean;
}

export class PeoplePageDto implements Page<PersonRow> {
  @ApiProperty({ type: [PersonRowDto] }) items!: PersonRowDto[];
  @ApiProperty() total!: number;
}
