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
  @ApiProperty({ enum: admissionBases })
  @IsIn(admissionBases, { message: 'A rule goes by an affiliation, a group or an entitlement.' })
  by!: AdmissionBasis;

  @ApiProperty({ maxLength: admissionLimits.value })
  @IsString({ message: 'Please say which value.' })
  @MaxLength(admissionLimits.value, { message: `Please keep it under ${admissionLimits.value} characters.` })
  value!: string;

  @ApiProperty({ enum: schoolRoles })
  @IsIn(schoolRoles, { message: 'Please choose one of the roles.' })
  role!: SchoolRole;
}

export class AdmissionPolicyDto implements AdmissionPolicy {
  @ApiProperty({ type: [AdmissionRuleDto], description: 'None: the roster alone decides' })
  @IsArray({ message: 'Please send the rules as a list.' })
  @ArrayMaxSize(admissionLimits.rules, { message: `Please keep it to ${admissionLimits.rules} rules.` })
  @ValidateNested({ each: true, message: 'Each rule says by what, which value and which role.' })
  @Type(() => AdmissionRuleDto)
  rules!: AdmissionRuleDto[];

  @ApiProperty({ enum: confirmPolicies })
  @IsIn(confirmPolicies, { message: 'Please choose whom we ask by mail.' })
  confirmNewIdentifiers!: ConfirmPolicy;
}
