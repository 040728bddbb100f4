import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  audiences,
  mentorStates,
  profileLimits,
  type Audience,
  type FacetAnswer,
  type FacetChange,
  type MentoringChange,
  type MentorState,
  type MyAnswer,
  type MyMentoring,
  type MyProfile,
  type ProfileChange,
} from '@akin/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { TermDto } from '../vocabulary/vocabulary.dto.js';
import { PlainText } from './plain-text.dto.js';

const { shortText, ownWords, capacityMin, capacityMax } = profileLimits;

export class ProfileChangeDto implements ProfileChange {
  @ApiPropertyOptional({ maxLength: shortText }) @IsOptional() @PlainText(shortText) pronouns?: string;
  @ApiPropertyOptional({ maxLength: shortText }) @IsOptional() @PlainText(shortText) title?: string;
  @ApiPropertyOptional({ maxLength: shortText, description: 'Code of a specialty' }) @IsOptional() @PlainText(shortText) specialty?: string;
  @ApiPropertyOptional({ maxLength: shortText, description: 'Code of a subspecialty' })
  @IsOptional()
  @PlainText(shortText)
  subspecialty?: string;
  @ApiPropertyOptional({ maxLength: shortText }) @IsOptional() @PlainText(shortText) stage?: string;
  @ApiPropertyOptional({ maxLength: ownWords }) @IsOptional() @PlainText(ownWords) ownWords?: string;
}

export class FacetChangeDto implements FacetChange {
  @ApiProperty({ type: [String], maxItems: profileLimits.termsPerFacet })
  @IsArray()
  @ArrayMaxSize(profileLimits.termsPerFacet, { message: `Please choose up to ${profileLimits.termsPerFacet}.` })
  @IsString({ each: true })
  terms!: string[];

  @ApiPropertyOptional({ maxLength: ownWords }) @IsOptional() @PlainText(ownWords) ownWords?: string;
  @ApiProperty({ enum: audiences }) @IsIn(audiences, { message: 'Please choose who may see this.' }) audience!: Audience;
}

export class MentoringChangeDto implements MentoringChange {
  @ApiPropertyOptional({ minimum: capacityMin, maximum: capacityMax })
  @IsOptional()
  @IsInt({ message: 'Please give a whole number.' })
  @Min(capacityMin, { message: `Please choose at least ${capacityMin}.` })
  @Max(capacityMax, { message: `Please choose at most ${capacityMax}.` })
  capacity?: number;

  @ApiPropertyOptional({ type: [String], maxItems: profileLimits.helpsWith, description: 'Codes of areas of need' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(profileLimits.helpsWith, { message: `Please choose up to ${profileLimits.helpsWith}.` })
  @IsString({ each: true })
  helpsWith?: string[];
}

export class FacetAnswerDto implements FacetAnswer {
  @ApiProperty() facet!: string;
  @ApiProperty({ type: [String] }) terms!: string[];
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ enum: audiences }) audience!: Audience;
}

export class MyAnswerDto extends FacetAnswerDto implements MyAnswer {
  @ApiPropertyOptional({ type: [TermDto] }) noLongerOffered?: TermDto[];
}

export class MyMentoringDto implements MyMentoring {
  @ApiProperty({ enum: mentorStates }) state!: MentorState;
  @ApiProperty() capacity!: number;
  @ApiProperty() taken!: number;
  @ApiProperty() held!: number;
  @ApiProperty({ type: [String] }) helpsWith!: string[];
  @ApiProperty({ type: [String] }) missing!: string[];
}

export class MyProfileDto implements MyProfile {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ type: String, nullable: true }) specialty!: string | null;
  @ApiProperty({ type: String, nullable: true }) subspecialty!: string | null;
  @ApiProperty({ type: String, nullable: true }) stage!: string | null;
  @ApiProperty({ type: String, nullable: true }) stageInWords!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ type: [MyAnswerDto] }) facets!: MyAnswerDto[];
  @ApiProperty({ type: MyMentoringDto, nullable: true }) mentor!: MyMentoringDto | null;
}
