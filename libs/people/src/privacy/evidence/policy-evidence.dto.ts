import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceFigure, PolicyEvidence } from '@akin/contracts';
import { GroupFirstRuleDto, PolicyVersionDto } from '../facet-policy.dto.js';
import { JoinStatementVersionDto } from '../join-statement.dto.js';

class EvidenceFigureDto implements EvidenceFigure {
  @ApiProperty() what!: string;
  @ApiProperty() year!: number;
  @ApiProperty() count!: number;
}

export class PolicyEvidenceDto implements PolicyEvidence {
  @ApiProperty() school!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [JoinStatementVersionDto] }) statements!: JoinStatementVersionDto[];
  @ApiProperty({ type: [PolicyVersionDto] }) policies!: PolicyVersionDto[];
  @ApiProperty({ type: GroupFirstRuleDto, nullable: true }) groupFirst!: GroupFirstRuleDto | null;
  @ApiProperty({ type: [EvidenceFigureDto] }) figures!: EvidenceFigureDto[];
}
