import { ApiProperty } from '@nestjs/swagger';
import {
  brandMarks,
  institutionKinds,
  institutionStates,
  mailHealths,
  provisioningSteps,
  type BrandMark,
  type DeliveryView,
  type DomainView,
  type GroupFirstRule,
  type InstitutionDetail,
  type InstitutionKind,
  type InstitutionRow,
  type InstitutionState,
  type MailHealth,
  type OperatorSummary,
  type Page,
  type ProvisioningStep,
  type SchoolSignInView,
  type StepView,
} from '@akin/contracts';
import { ContactViewDto } from './contact-view.dto.js';

const stepStates = ['waiting', 'running', 'done', 'failed'] as const satisfies readonly StepView['state'][];
const domainStates = ['waiting', 'verified'] as const satisfies readonly DomainView['state'][];

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
  @ApiProperty({ description: 'Learners in one class' }) classSize!: number;
  @ApiProperty() schemaVersion!: number;
  @ApiProperty({ description: 'Whether its tables are at the version this installation needs' }) upToDate!: boolean;
  @ApiProperty() signInReady!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt!: string | null;
  @ApiProperty({ enum: mailHealths }) mailHealth!: MailHealth;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When an archived school will be erased' })
  eraseAfter!: string | null;
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
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its last attempt began' })
  startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
}

class DomainViewDto implements DomainView {
  @ApiProperty({ example: 'mentoring.lakeside.example' }) host!: string;
  @ApiProperty({ enum: domainStates }) state!: DomainView['state'];
  @ApiProperty({ example: '_akin.mentoring.lakeside.example', description: 'Where the TXT record belongs' }) recordName!: string;
  @ApiProperty({ example: 'akin-verification=…', description: 'What it has to say' }) recordValue!: string;
  @ApiProperty({ format: 'date-time' }) addedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the last check found, in words' }) problem!: string | null;
}

class SchoolSignInViewDto implements SchoolSignInView {
  @ApiProperty() ready!: boolean;
  @ApiProperty({ type: String, nullable: true }) idpEntityId!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the first signing certificate runs out' })
  certificateUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt!: string | null;
}

class DeliveryViewDto implements DeliveryView {
  @ApiProperty() mailsWaiting!: number;
  @ApiProperty({ description: 'Mails that were given up in the last 30 days' }) mailsFailed!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastMailAt!: string | null;
  @ApiProperty() eventsWaiting!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) oldestWaitingAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When these figures were taken' }) at!: string | null;
}

class GroupFirstRuleDto implements GroupFirstRule {
  @ApiProperty({ description: 'Whether the school may not let a group come first' }) barred!: boolean;
  @ApiProperty({ type: String, nullable: true }) jurisdiction!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class InstitutionDetailDto extends InstitutionRowDto implements InstitutionDetail {
  @ApiProperty() hbcu!: boolean;
  @ApiProperty({ description: 'Whether it may go at once: nobody has ever been there' }) discardable!: boolean;
  @ApiProperty({ example: 'America/Chicago' }) timeZone!: string;
  @ApiProperty({ type: [String], description: 'Every address the school answers at; people sign in at the first' }) hosts!: string[];
  @ApiProperty({ type: [StepViewDto] }) steps!: StepViewDto[];
  @ApiProperty({ type: [DomainViewDto] }) domains!: DomainViewDto[];
  @ApiProperty({ type: [ContactViewDto] }) contacts!: ContactViewDto[];
  @ApiProperty({ type: SchoolSignInViewDto }) signIn!: SchoolSignInViewDto;
  @ApiProperty({ type: DeliveryViewDto }) delivery!: DeliveryViewDto;
  @ApiProperty({ type: GroupFirstRuleDto, nullable: true }) groupFirst!: GroupFirstRuleDto | null;
}
