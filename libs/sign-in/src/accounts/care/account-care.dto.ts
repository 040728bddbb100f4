import { ApiProperty } from '@nestjs/swagger';
import {
  accountActions,
  identifierKinds,
  mergeCounts,
  schoolRoles,
  type AccountAction,
  type AccountEvent,
  type AccountView,
  type IdentifierKind,
  type MergeCount,
  type MergeOrder,
  type MergePreview,
  type MergeSide,
  type Page,
  type RolesChange,
  type SchoolRole,
} from '@akin/contracts';
import { ArrayUnique, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

class IdentifierDto {
  @ApiProperty({ enum: identifierKinds }) kind!: IdentifierKind;
  @ApiProperty({ description: 'Masked' }) value!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ format: 'date-time' }) linkedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
}

export class AccountViewDto implements AccountView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
  @ApiProperty({ enum: schoolRoles, isArray: true }) givenRoles!: SchoolRole[];
  @ApiProperty({ enum: schoolRoles, isArray: true }) ruleRoles!: SchoolRole[];
  @ApiProperty({ enum: ['invited', 'active', 'suspended', 'closed'] }) state!: AccountView['state'];
  @ApiProperty() leaving!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstSignInAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt!: string | null;
  @ApiProperty({ type: [IdentifierDto] }) identifiers!: IdentifierDto[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmationUntil!: string | null;
  @ApiProperty() sessions!: number;
  @ApiProperty() self!: boolean;
}

export class RolesChangeDto implements RolesChange {
  @ApiProperty({ enum: schoolRoles, isArray: true }) @IsIn(schoolRoles, { each: true }) @ArrayUnique() roles!: SchoolRole[];
}

class EventActorDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class AccountEventDto implements AccountEvent {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: accountActions }) action!: AccountAction;
  @ApiProperty({ type: EventActorDto, nullable: true }) actor!: EventActorDto | null;
  @ApiProperty({ type: Object }) detail!: AccountEvent['detail'];
}

export class AccountTrailDto implements Page<AccountEvent> {
  @ApiProperty({ type: [AccountEventDto] }) items!: AccountEventDto[];
  @ApiProperty() total!: number;
}

class MergeFigureDto {
  @ApiProperty({ enum: mergeCounts }) what!: MergeCount;
  @ApiProperty() count!: number;
}

class MergeSideDto implements MergeSide {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ enum: schoolRoles, isArray: true }) roles!: SchoolRole[];
  @ApiProperty() onRoster!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt!: string | null;
  @ApiProperty() identifiers!: number;
  @ApiProperty({ type: [MergeFigureDto] }) counts!: MergeFigureDto[];
}

class HindranceDto {
  @ApiProperty() code!: string;
  @ApiProperty() sentence!: string;
}

export class MergePreviewDto implements MergePreview {
  @ApiProperty({ type: MergeSideDto }) stays!: MergeSideDto;
  @ApiProperty({ type: MergeSideDto }) goes!: MergeSideDto;
  @ApiProperty({ type: HindranceDto, nullable: true }) hindrance!: HindranceDto | null;
  @ApiProperty() otherWay!: boolean;
}

export class MergeQueryDto {
  @ApiProperty() @IsUUID() other!: string;
}

export class MergeOrderDto implements MergeOrder {
  @ApiProperty() @IsUUID() other!: string;
  @ApiProperty({ description: 'The mail address of the account that goes' }) @IsString() @MaxLength(320) confirm!: string;
}
