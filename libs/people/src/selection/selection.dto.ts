import { ApiProperty } from '@nestjs/swagger';
import {
  criterionKinds,
  criterionRules,
  selectionLimits,
  type Criterion,
  type CriterionKind,
  type CriterionRule,
  type MentorState,
  type SelectionSettings,
  type SelectionView,
  type SupplyView,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, Matches, ValidateNested } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';

const { label, explanation, training, reward, criteria } = selectionLimits;

export class CriterionDto implements Criterion {
  @ApiProperty({ example: 'record' }) @Matches(/^[a-z][a-z0-9_]{0,39}$/, { message: 'This is not the code of a criterion.' }) code!: string;
  @ApiProperty({ enum: criterionKinds }) @IsIn(criterionKinds) kind!: CriterionKind;
  @ApiProperty({ maxLength: label }) @PlainText(label) label!: string;
  @ApiProperty({ maxLength: explanation }) @PlainText(explanation) explanation!: string;
}

export class SelectionSettingsDto implements SelectionSettings {
  @ApiProperty({ description: 'Whether mentors apply before learners can find them' }) @IsBoolean() asks!: boolean;
  @ApiProperty({ enum: criterionRules }) @IsIn(criterionRules) rule!: CriterionRule;
  @ApiProperty({ type: [CriterionDto], maxItems: criteria })
  @IsArray()
  @ArrayMaxSize(criteria, { message: `Please keep to ${criteria} criteria.` })
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria!: CriterionDto[];
  @ApiProperty() @IsBoolean() trains!: boolean;
  @ApiProperty({ maxLength: training }) @PlainText(training) training!: string;
  @ApiProperty({ maxLength: reward, description: 'What a mentor gets for it; shown before joining' }) @PlainText(reward) reward!: string;
}

export class SelectionViewDto implements SelectionView {
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: SelectionSettingsDto }) settings!: SelectionSettingsDto;
}

export class SupplyViewDto implements SupplyView {
  @ApiProperty({ type: Number, nullable: true }) target!: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) counts!: Record<MentorState, number>;
  @ApiProperty({ type: Number, nullable: true }) toReview!: number | null;
}
