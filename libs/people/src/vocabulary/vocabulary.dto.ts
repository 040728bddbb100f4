import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FacetView, Term, VocabularyView } from '@akin/contracts';

export class TermDto implements Term {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
  @ApiPropertyOptional({ description: 'Code of the broader term' }) parent?: string;
}

export class FacetDto implements FacetView {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
  @ApiProperty() identity!: boolean;
  @ApiProperty() multiple!: boolean;
  @ApiProperty() wishLabel!: string;
  @ApiProperty() missLabel!: string;
  @ApiProperty({ type: [TermDto] }) terms!: TermDto[];
}

export class VocabularyDto implements VocabularyView {
  @ApiProperty({ type: [FacetDto] }) facets!: FacetDto[];
  @ApiProperty({ type: [TermDto] }) needs!: TermDto[];
}
