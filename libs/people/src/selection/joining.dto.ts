import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  applicationStates,
  criterionRules,
  evidenceKinds,
  mentorActs,
  mentorStates,
  nominatorKinds,
  selectionLimits,
  type ApplicationChange,
  type ApplicationState,
  type Claim,
  type CriterionRule,
  type EvidenceKind,
  type EvidenceView,
  type JoiningView,
  type MentorAct,
  type MentorState,
  type MyApplication,
  type NextStep,
  type NominatorKind,
  type PauseOrder,
  type StateWords,
  type TrailStep,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';
import { CriterionDto } from './selection.dto.js';

const { criteria, words } = selectionLimits;

export class ClaimDto implements Claim {
  @ApiProperty() @IsString() @MaxLength(40) criterion!: string;
  @ApiProperty({ maxLength: words }) @PlainText(words) words!: string;
}

export class ApplicationChangeDto implements ApplicationChange {
  @ApiProperty({ type: [ClaimDto], maxItems: criteria })
  @IsArray()
  @ArrayMaxSize(criteria)
  @ValidateNested({ each: true })
  @Type(() => ClaimDto)
  claims!: ClaimDto[];
}

export class EvidenceForDto {
  @ApiProperty({ description: 'Code of the criterion the file is for' }) @IsString() @MaxLength(40) criterion!: string;
}

export class PauseOrderDto implements PauseOrder {
  @ApiPropertyOptional({ format: 'date', description: 'The day to come back on' }) @IsOptional() @PlainText(10) until?: string;
}

export class NextStepDto {
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['apply', 'profile', 'train', 'home', 'return'] }) to!: NextStep;
}

export class StateWordsDto implements StateWords {
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: NextStepDto, nullable: true }) next!: NextStepDto | null;
}

export class TrainingDto {
  @ApiProperty() asked!: boolean;
  @ApiProperty() words!: string;
  @ApiProperty({ type: String, nullable: true }) doneAt!: string | null;
}

export class EvidenceViewDto implements EvidenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() criterion!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: evidenceKinds }) kind!: EvidenceKind;
  @ApiProperty() bytes!: number;
  @ApiProperty() addedAt!: string;
}

export class MyApplicationDto implements MyApplication {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: applicationStates }) state!: ApplicationState;
  @ApiProperty({ type: [ClaimDto] }) claims!: ClaimDto[];
  @ApiProperty({ type: [EvidenceViewDto] }) evidence!: EvidenceViewDto[];
  @ApiProperty({ type: String, nullable: true }) sentAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: [String] }) met!: string[];
}

export class NominationGivenDto {
  @ApiProperty({ enum: nominatorKinds }) kind!: NominatorKind;
  @ApiProperty() givenAt!: string;
}

export class TrailStepDto implements TrailStep {
  @ApiProperty() at!: string;
  @ApiProperty() text!: string;
}

export class JoiningViewDto implements JoiningView {
  @ApiProperty({ enum: mentorStates }) state!: MentorState;
  @ApiProperty({ type: StateWordsDto }) words!: StateWordsDto;
  @ApiProperty({ enum: mentorActs, isArray: true }) may!: MentorAct[];
  @ApiProperty() asks!: boolean;
  @ApiProperty({ enum: criterionRules }) rule!: CriterionRule;
  @ApiProperty({ type: [CriterionDto] }) criteria!: CriterionDto[];
  @ApiProperty() reward!: string;
  @ApiProperty({ type: TrainingDto }) training!: TrainingDto;
  @ApiProperty({ type: String, nullable: true }) pausedUntil!: string | null;
  @ApiProperty({ type: MyApplicationDto, nullable: true }) application!: MyApplicationDto | null;
  @ApiProperty({ type: [NominationGivenDto] }) nominations!: NominationGivenDto[];
  @ApiProperty({ type: [TrailStepDto] }) trail!: TrailStepDto[];
}
