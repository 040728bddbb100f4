import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  applicationStates,
  criterionRules,
  decisions,
  mentorStates,
  officeActs,
  selectionLimits,
  type ApplicationLine,
  type ApplicationPage,
  type ApplicationState,
  type ApplicationView,
  type CriterionRule,
  type Decision,
  type DecisionOrder,
  type DecisionView,
  type MentorLine,
  type MentorState,
  type OfficeAct,
  type Page,
} from '@akin/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../directory/page-query.dto.js';
import { PersonLineDto } from '../directory/person-line.dto.js';
import { PlainText } from '../profile/plain-text.dto.js';
import { ClaimDto, EvidenceViewDto } from './joining.dto.js';
import { NominationViewDto } from './nomination.dto.js';
import { CriterionDto } from './selection.dto.js';

const { criteria, note, words } = selectionLimits;

export class ApplicationsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: applicationStates, description: 'Without it, those that are not decided' })
  @IsOptional()
  @IsIn(applicationStates)
  state?: ApplicationState;
}

export class ApplicationLineDto implements ApplicationLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PersonLineDto }) mentor!: PersonLineDto;
  @ApiProperty({ enum: applicationStates }) state!: ApplicationState;
  @ApiProperty() sentAt!: string;
  @ApiProperty() waitsForSecond!: boolean;
}

export class ApplicationPageDto implements ApplicationPage {
  @ApiProperty({ type: [ApplicationLineDto] }) items!: ApplicationLineDto[];
  @ApiProperty() total!: number;
}

export class DecisionViewDto implements DecisionView {
  @ApiProperty() at!: string;
  @ApiProperty({ type: String, nullable: true }) reviewer!: string | null;
  @ApiProperty({ enum: decisions }) decision!: Decision;
  @ApiProperty() alone!: boolean;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [String] }) met!: string[];
  @ApiProperty() note!: string;
  @ApiProperty() words!: string;
}

export class ApplicationViewDto extends ApplicationLineDto implements ApplicationView {
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ enum: criterionRules }) rule!: CriterionRule;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [CriterionDto] }) criteria!: CriterionDto[];
  @ApiProperty({ type: [ClaimDto] }) claims!: ClaimDto[];
  @ApiProperty({ type: [EvidenceViewDto] }) evidence!: EvidenceViewDto[];
  @ApiProperty({ type: [NominationViewDto] }) nominations!: NominationViewDto[];
  @ApiProperty({ type: [DecisionViewDto] }) decisions!: DecisionViewDto[];
  @ApiProperty({ enum: ['decide', 'with_second', 'no'] }) may!: 'decide' | 'with_second' | 'no';
  @ApiProperty({ type: String, nullable: true }) why!: string | null;
}

export class DecisionOrderDto implements DecisionOrder {
  @ApiProperty({ enum: decisions }) @IsIn(decisions, { message: 'Please choose what you decide.' }) decision!: Decision;
  @ApiProperty({ type: [String], description: 'Codes of the criteria that are met' })
  @IsArray()
  @ArrayMaxSize(criteria)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  met!: string[];
  @ApiPropertyOptional({ maxLength: note, description: 'For reviewers only' }) @IsOptional() @PlainText(note) note?: string;
  @ApiPropertyOptional({ maxLength: words, description: 'To the mentor' }) @IsOptional() @PlainText(words) words?: string;
}

export class MentorsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: mentorStates }) @IsOptional() @IsIn(mentorStates) state?: MentorState;
}

export class MentorLineDto implements MentorLine {
  @ApiProperty({ type: PersonLineDto }) mentor!: PersonLineDto;
  @ApiProperty({ enum: mentorStates }) state!: MentorState;
  @ApiProperty({ type: String, nullable: true }) pausedUntil!: string | null;
  @ApiProperty() trained!: boolean;
  @ApiProperty({ enum: officeActs, isArray: true }) may!: OfficeAct[];
}

export class MentorLinesDto implements Page<MentorLine> {
  @ApiProperty({ type: [MentorLineDto] }) items!: MentorLineDto[];
  @ApiProperty() total!: number;
}
