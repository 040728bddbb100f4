import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { facetUses, type FacetRules, type FacetView, type FoundLanguages, type OfferedVocabularyView, type Term } from '@akin/contracts';

export class TermDto implements Term {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
  @ApiPropertyOptional({ description: 'Code of the broader term' }) parent?: string;
  @ApiPropertyOptional({ type: [String], description: 'Other words it is found by' }) aliases?: string[];
}

export class FacetDto implements FacetView {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
  @ApiProperty() identity!: boolean;
  @ApiProperty() multiple!: boolean;
  @ApiProperty() wishLabel!: string;
  @ApiProperty() missLabel!: string;
  @ApiProperty({ type: [TermDto] }) terms!: TermDto[];
  @ApiPropertyOptional({ description: 'Where the terms come from' }) source?: string;
}

export class OfferedVocabularyDto implements OfferedVocabularyView {
  @ApiProperty({ type: [FacetDto] }) facets!: FacetDto[];
  @ApiProperty({ type: [TermDto] }) needs!: TermDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', enum: [...facetUses] } },
    description: 'What the school’s policy allows, by facet code',
  })
  allowed!: FacetRules;

  @ApiPropertyOptional({ description: 'Whether the school put its facets in an order of its own' }) ownOrder?: boolean;
}

export class LanguageQueryDto {
  @ApiPropertyOptional({ maxLength: 80, description: 'What is typed' }) @IsOptional() @IsString() @MaxLength(80) q?: string;

  @ApiPropertyOptional({ description: 'Codes with commas between them', example: 'cab,quc' })
  @IsOptional()
  @MaxLength(2000)
  @Matches(/^[a-z0-9_,]*$/)
  codes?: string;
}

export class FoundLanguagesDto implements FoundLanguages {
  @ApiProperty({ type: [TermDto] }) items!: TermDto[];
}
