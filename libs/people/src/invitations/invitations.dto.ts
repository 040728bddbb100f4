import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  invitationLimits,
  invitationStates,
  planStates,
  type InvitationPlan,
  type InvitationPlanChange,
  type InvitationPlans,
  type InvitationPreview,
  type InvitationRow,
  type InvitationRows,
  type InvitationState,
  type InvitationSummary,
  type InvitationWords,
} from '@akin/contracts';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBooleanString,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../directory/page-query.dto.js';
import { PlainText } from '../profile/plain-text.dto.js';

const { greeting, signedBy, perDay } = invitationLimits;
/** People that can be chosen one by one. */
const mostChosen = 5_000;

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const oneLine = /^[^\p{Cc}]*$/u;

export class InvitationSummaryDto implements InvitationSummary {
  @ApiProperty() notInvited!: number;
  @ApiProperty() planned!: number;
  @ApiProperty() invited!: number;
  @ApiProperty() signedIn!: number;
  @ApiProperty() active!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() reminded!: number;
  @ApiProperty() bounced!: number;
  @ApiProperty() optedOut!: number;
}

export class InvitationQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: invitationStates }) @IsOptional() @IsIn(invitationStates) state?: InvitationState;
  @ApiPropertyOptional({ description: 'Part of a name or mail address' }) @IsOptional() @PlainText(120) q?: string;
}

class InvitationRowDto implements InvitationRow {
  @ApiProperty() personId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ enum: invitationStates }) state!: InvitationState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) at!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) remindedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) trouble!: string | null;
}

export class InvitationRowsDto implements InvitationRows {
  @ApiProperty({ type: [InvitationRowDto] }) items!: InvitationRowDto[];
  @ApiProperty() total!: number;
}

export class InvitationPreviewQueryDto {
  @ApiPropertyOptional({ maxLength: greeting }) @IsOptional() @PlainText(greeting) greeting?: string;
  @ApiPropertyOptional({ maxLength: signedBy }) @IsOptional() @PlainText(signedBy) signedBy?: string;
  @ApiPropertyOptional({ enum: ['true', 'false'] }) @IsOptional() @IsBooleanString() reminder?: string;
}

export class InvitationPreviewDto implements InvitationPreview {
  @ApiProperty() subject!: string;
  @ApiProperty() html!: string;
  @ApiProperty() text!: string;
}

class InvitationWordsDto implements InvitationWords {
  @ApiProperty({ maxLength: greeting }) @Trimmed() @PlainText(greeting) greeting!: string;

  @ApiProperty({ maxLength: signedBy })
  @Trimmed()
  @Matches(oneLine, { message: 'Please give a name and an office on one line.' })
  @PlainText(signedBy)
  signedBy!: string;

  @ApiProperty({ description: 'Empty for nowhere' })
  @Trimmed()
  @ValidateIf(({ replyTo }: InvitationWordsDto) => replyTo !== '')
  @IsEmail({}, { message: 'This is not an e-mail address.' })
  replyTo!: string;
}

export class InvitationPlanChangeDto implements InvitationPlanChange {
  @ApiProperty({ type: InvitationWordsDto }) @IsDefined() @ValidateNested() @Type(() => InvitationWordsDto) words!: InvitationWordsDto;

  @ApiPropertyOptional({ type: [String], maxItems: mostChosen })
  @IsOptional()
  @ArrayNotEmpty({ message: 'Please choose somebody.' })
  @ArrayMaxSize(mostChosen)
  @IsUUID('all', { each: true })
  people?: string[];

  @ApiPropertyOptional({ description: 'YYYY-MM-DDTHH:MM at the school; left out for now' })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, { message: 'Please choose a day and a time.' })
  startAt?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: perDay })
  @IsOptional()
  @IsInt({ message: 'Please give a number of people.' })
  @Min(1, { message: 'Please invite at least one person a day.' })
  @Max(perDay, { message: `Please invite at most ${perDay} people a day.` })
  perDay?: number;
}

class PlannedDayDto {
  @ApiProperty({ description: 'YYYY-MM-DD at the school' }) day!: string;
  @ApiProperty() people!: number;
}

export class InvitationPlanDto implements InvitationPlan {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: planStates }) state!: InvitationPlan['state'];
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
  @ApiProperty({ type: String, nullable: true }) madeBy!: string | null;
  @ApiProperty() people!: number;
  @ApiProperty() sent!: number;
  @ApiProperty({ type: [PlannedDayDto] }) days!: PlannedDayDto[];
  @ApiProperty({ type: InvitationWordsDto }) words!: InvitationWordsDto;
}

export class InvitationPlansDto implements InvitationPlans {
  @ApiProperty({ type: [InvitationPlanDto] }) items!: InvitationPlanDto[];
  @ApiProperty({ type: InvitationWordsDto }) words!: InvitationWordsDto;
}
