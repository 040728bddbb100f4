import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  facetUses,
  policyLimits,
  policyPresets,
  type FacetPolicyView,
  type FacetRules,
  type FacetUse,
  type GroupFirstRule,
  type Page,
  type PolicyApproval,
  type PolicyChange,
  type PolicyDocument,
  type PolicyFacet,
  type PolicyNotice,
  type PolicyPreset,
  type PolicyState,
  type PolicyVersion,
} from '@akin/contracts';
import { IsInt, IsObject, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';

const states: PolicyState[] = ['in_force', 'waiting', 'coming', 'past', 'withdrawn', 'barred'];
const rulesSchema: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string', enum: [...facetUses] } },
  description: 'What is allowed, by facet code',
};

export class PolicyChangeDto implements PolicyChange {
  @ApiProperty({ description: 'The newest version when the page was opened' }) @IsInt() @Min(0) after!: number;
  @ApiProperty(rulesSchema) @IsObject() rules!: FacetRules;

  @ApiProperty({ maxLength: policyLimits.basis })
  @PlainText(policyLimits.basis)
  @Matches(/\S/, { message: 'Please say why, in a sentence; it is kept with this version.' })
  basis!: string;

  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsString() @MaxLength(10) effectiveOn?: string;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsString() @MaxLength(10) reviewOn?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsString() @MaxLength(36) documentId?: string;
}

export class PolicyDocumentDto implements PolicyDocument {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() bytes!: number;
}

class PolicyApprovalDto implements PolicyApproval {
  @ApiProperty({ type: String, nullable: true }) approvedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) approvedAt!: string | null;
  @ApiProperty({ type: PolicyDocumentDto }) document!: PolicyDocumentDto;
  @ApiProperty({ format: 'date' }) effectiveOn!: string;
  @ApiProperty({ format: 'date' }) reviewOn!: string;
}

export class PolicyVersionDto implements PolicyVersion {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: states }) state!: PolicyState;
  @ApiProperty({ enum: policyPresets, nullable: true }) preset!: PolicyPreset | null;
  @ApiProperty(rulesSchema) rules!: FacetRules;
  @ApiProperty() basis!: string;
  @ApiProperty({ type: String, nullable: true }) madeBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) madeAt!: string | null;
  @ApiProperty({ type: PolicyApprovalDto, nullable: true }) approval!: PolicyApprovalDto | null;
}

export class PolicyVersionsDto implements Page<PolicyVersion> {
  @ApiProperty({ type: [PolicyVersionDto] }) items!: PolicyVersionDto[];
  @ApiProperty() total!: number;
}

class PolicyFacetDto implements PolicyFacet {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
  @ApiProperty() identity!: boolean;
  @ApiProperty() protected!: boolean;
  @ApiProperty() proxy!: boolean;
  @ApiProperty() demographic!: boolean;
  @ApiProperty({ enum: facetUses, isArray: true }) fixed!: FacetUse[];
}

export class GroupFirstRuleDto implements GroupFirstRule {
  @ApiProperty() barred!: boolean;
  @ApiProperty({ type: String, nullable: true }) jurisdiction!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

class PresetDto {
  @ApiProperty({ enum: policyPresets }) preset!: PolicyPreset;
  @ApiProperty(rulesSchema) rules!: FacetRules;
}

export class FacetPolicyDto implements FacetPolicyView {
  @ApiProperty({ type: PolicyVersionDto }) inForce!: PolicyVersionDto;
  @ApiProperty({ type: PolicyVersionDto, nullable: true }) next!: PolicyVersionDto | null;
  @ApiProperty() mayApprove!: boolean;
  @ApiProperty() latest!: number;
  @ApiProperty({ type: GroupFirstRuleDto, nullable: true, description: 'Where the operator does not allow a group to come first' })
  barred!: GroupFirstRuleDto | null;
  @ApiProperty({ type: [PolicyFacetDto] }) facets!: PolicyFacetDto[];
  @ApiProperty({ type: [PresetDto] }) presets!: PresetDto[];
}

export class PolicyNoticeDto implements PolicyNotice {
  @ApiProperty() version!: number;
  @ApiProperty({ type: [String], description: 'Facets by which a group comes first when places are few' }) comesFirst!: string[];
  @ApiProperty() basis!: string;
  @ApiProperty({ type: String, nullable: true }) reviewOn!: string | null;
}
