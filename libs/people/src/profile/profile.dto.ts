import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  audiences,
  profileLimits,
  type Audience,
  type FacetAnswer,
  type FacetChange,
  type MyAnswer,
  type MyProfile,
  type ProfileChange,
} from '@akin/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { MyMentoringDto } from '../mentors/mentoring.dto.js';
import { TermDto } from '../vocabulary/vocabulary.dto.js';
import { PlainText } from './plain-text.dto.js';

const { shortText, ownWords } = profileLimits;

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

export class FacetAnswerDto implements FacetAnswer {
  @ApiProperty() facet!: string;
  @ApiProperty({ type: [String] }) terms!: string[];
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ enum: audiences }) audience!: Audience;
}

export class MyAnswerDto extends FacetAnswerDto implements MyAnswer {
  @ApiPropertyOptional({ type: [TermDto] }) noLongerOffered?: TermDto[];
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
