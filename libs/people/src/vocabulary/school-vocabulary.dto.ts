import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  FacetDecision,
  SchoolVocabularyChange,
  SchoolVocabularyView,
  TermDecision,
  VocabularyChanges,
  VocabularyView,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsObject, IsOptional, Matches, Min, ValidateNested } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';
import { IsTermDecisions, IsTermOrder } from './is-term-decisions.dto.js';
import { FacetDto, TermDto } from './vocabulary.dto.js';

const code = /^[a-z0-9_]{1,100}$/;

export class TermDecisionDto implements TermDecision {
  @ApiProperty() @Matches(code) code!: string;
  @ApiProperty() @IsBoolean() shown!: boolean;
  @ApiPropertyOptional() @IsOptional() @PlainText(80) label?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() added?: boolean;
  @ApiPropertyOptional() @IsOptional() @Matches(code) parent?: string;
}

class AddedFacetDto {
  @ApiProperty() @IsBoolean() identity!: boolean;
  @ApiProperty() @IsBoolean() multiple!: boolean;
  @ApiProperty() @PlainText(120) wishLabel!: string;
  @ApiProperty() @PlainText(120) missLabel!: string;
}

class FacetDecisionDto implements FacetDecision {
  @ApiProperty() @Matches(code) code!: string;
  @ApiProperty() @IsBoolean() shown!: boolean;
  @ApiPropertyOptional() @IsOptional() @PlainText(80) label?: string;
  @ApiPropertyOptional({ type: AddedFacetDto }) @IsOptional() @ValidateNested() @Type(() => AddedFacetDto) added?: AddedFacetDto;
}

class VocabularyChangesDto implements VocabularyChanges {
  @ApiProperty({ type: [FacetDecisionDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => FacetDecisionDto)
  facets!: FacetDecisionDto[];

  @ApiProperty({ type: [TermDecisionDto] })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => TermDecisionDto)
  needs!: TermDecisionDto[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/TermDecisionDto' } } })
  @IsObject()
  @IsTermDecisions()
  terms!: Record<string, TermDecision[]>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  @IsOptional()
  @IsObject()
  @IsTermOrder()
  order?: Record<string, string[]>;
}

export class SchoolVocabularyChangeDto implements SchoolVocabularyChange {
  @ApiProperty() @IsInt() @Min(0) after!: number;
  @ApiProperty({ type: VocabularyChangesDto }) @ValidateNested() @Type(() => VocabularyChangesDto) changes!: VocabularyChangesDto;
}

class ShippedDto implements VocabularyView {
  @ApiProperty({ type: [FacetDto] }) facets!: FacetDto[];
  @ApiProperty({ type: [TermDto] }) needs!: TermDto[];
}

export class SchoolVocabularyDto implements SchoolVocabularyView {
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, nullable: true }) madeBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) madeAt!: string | null;
  @ApiProperty({ type: ShippedDto }) shipped!: ShippedDto;
  @ApiProperty({ type: VocabularyChangesDto }) changes!: VocabularyChangesDto;
}
