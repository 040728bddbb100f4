import { ApiProperty } from '@nestjs/swagger';
import {
  brandMarks,
  institutionKinds,
  institutionStates,
  provisioningSteps,
  type BrandMark,
  type InstitutionDetail,
  type InstitutionKind,
  type InstitutionRow,
  type InstitutionState,
  type OperatorSummary,
  type Page,
  type ProvisioningStep,
  type StepView,
} from '@akin/contracts';

const stepStates = ['waiting', 'running', 'done', 'failed'] as const satisfies readonly StepView['state'][];

export class OperatorSummaryDto implements OperatorSummary {
  @ApiProperty() schools!: number;
  @ApiProperty() active!: number;
  @ApiProperty() mentors!: number;
  @ApiProperty() learners!: number;
  @ApiProperty() relationships!: number;
  @ApiProperty({ description: 'Whether this is the demonstration' }) demo!: boolean;
}

export class InstitutionRowDto implements InstitutionRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() shortName!: string;
  @ApiProperty({ enum: institutionKinds }) kind!: InstitutionKind;
  @ApiProperty({ enum: institutionStates }) state!: InstitutionState;
  @ApiProperty({ format: 'uri' }) address!: string;
  @ApiProperty({ enum: brandMarks }) mark!: BrandMark;
  @ApiProperty({ example: '#1f4d3a' }) seed!: string;
  @ApiProperty() mentors!: number;
  @ApiProperty() learners!: number;
  @ApiProperty() relationships!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Mentors wanted for the class size; null where waived' })
  mentorTarget!: number | null;
  @ApiProperty() schemaVersion!: number;
  @ApiProperty() signInReady!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class InstitutionPageDto implements Page<InstitutionRow> {
  @ApiProperty({ type: [InstitutionRowDto] }) items!: InstitutionRowDto[];
  @ApiProperty() total!: number;
}

class StepViewDto implements StepView {
  @ApiProperty({ enum: provisioningSteps }) step!: ProvisioningStep;
  @ApiProperty({ enum: stepStates }) state!: StepView['state'];
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, in words' }) why!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
}

export class InstitutionDetailDto extends InstitutionRowDto implements InstitutionDetail {
  @ApiProperty({ description: 'Learners in one class' }) classSize!: number;
  @ApiProperty() hbcu!: boolean;
  @ApiProperty({ example: 'America/Chicago' }) timeZone!: string;
  @ApiProperty({ type: [String] }) hosts!: string[];
  @ApiProperty({ type: [StepViewDto] }) steps!: StepViewDto[];
}
