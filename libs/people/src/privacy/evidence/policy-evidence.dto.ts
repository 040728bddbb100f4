import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceFigure, PolicyEvidence, PolicyFacet } from '@akin/contracts';
import { GroupFirstRuleDto, PolicyVersionDto } from '../facet-policy.dto.js';
import { JoinStatementVersionDto } from '../join-statement.dto.js';

class EvidenceFigureDto implements EvidenceFigure {
  @ApiProperty() what!: string;
  @ApiProperty() year!: number;
  @ApiProperty() count!: number;
}

class FacetNameDto implements Pick<PolicyFacet, 'code' | 'label'> {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

export class PolicyEvidenceDto implements PolicyEvidence {
  @ApiProperty() school!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [JoinStatementVersionDto] }) statements!: JoinStatementVersionDto[];
  @ApiProperty({ type: [PolicyVersionDto] }) policies!: PolicyVersionDto[];
  @ApiProperty({ type: [FacetNameDto] }) facets!: FacetNameDto[];
  @ApiProperty({ type: GroupFirstRuleDto, nullable: true }) groupFirst!: GroupFirstRuleDto | null;
  @ApiProperty({ type: [EvidenceFigureDto] }) figures!: EvidenceFigureDto[];
}
