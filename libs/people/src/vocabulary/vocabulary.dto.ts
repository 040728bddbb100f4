import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { facetUses, type FacetRules, type FacetView, type OfferedVocabularyView, type Term } from '@akin/contracts';

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
}
