import { ApiProperty } from '@nestjs/swagger';
import {
  admissionBases,
  admissionLimits,
  confirmPolicies,
  schoolRoles,
  type AdmissionBasis,
  type AdmissionPolicy,
  type AdmissionRule,
  type ConfirmPolicy,
  type SchoolRole,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';

export class AdmissionRuleDto implements AdmissionRule {
  @ApiProperty({ enum: admissionBases }) @IsIn(admissionBases) by!: AdmissionBasis;
  @ApiProperty({ maxLength: admissionLimits.value }) @IsString() @MaxLength(admissionLimits.value + 20) value!: string;
  @ApiProperty({ enum: schoolRoles }) @IsIn(schoolRoles) role!: SchoolRole;
}

export class AdmissionPolicyDto implements AdmissionPolicy {
  @ApiProperty({ type: [AdmissionRuleDto], description: 'None: the roster alone decides' })
  @IsArray()
  @ArrayMaxSize(admissionLimits.rules)
  @ValidateNested({ each: true })
  @Type(() => AdmissionRuleDto)
  rules!: AdmissionRuleDto[];

  @ApiProperty({ enum: confirmPolicies }) @IsIn(confirmPolicies) confirmNewIdentifiers!: ConfirmPolicy;
}
