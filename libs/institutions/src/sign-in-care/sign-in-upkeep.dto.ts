import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import {
  operatorActions,
  signInKeySteps,
  type OperatorAction,
  type SharedIdpOrder,
  type SignInDeed,
  type SignInKeyStep,
  type SignInUpkeepView,
} from '@akin/contracts';
import { IdpViewDto } from '../set-up/set-up.dto.js';

export class KeyStepDto {
  @ApiProperty({ enum: signInKeySteps }) @IsIn(signInKeySteps) step!: SignInKeyStep;
}

export class SharedIdpOrderDto implements SharedIdpOrder {
  @ApiProperty({ description: 'Of the identity provider that the school may share' })
  @IsString()
  @MaxLength(2000)
  entityId!: string;
}

class WaitingMetadataDto {
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ description: 'Names what was shown' }) digest!: string;
  @ApiProperty({ type: IdpViewDto }) idp!: IdpViewDto;
  @ApiProperty({ type: [String] }) changes!: string[];
}

class RefreshDto {
  @ApiProperty({ type: String, format: 'uri', nullable: true }) url!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastReadAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAt!: string | null;
  @ApiProperty() failures!: number;
  @ApiProperty({ type: String, nullable: true }) problem!: string | null;
  @ApiProperty({ type: WaitingMetadataDto, nullable: true }) waiting!: WaitingMetadataDto | null;
}

class OurCertificateDto {
  @ApiProperty({ description: 'SHA-256' }) fingerprint!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ enum: ['signs', 'coming', 'going'] }) use!: 'signs' | 'coming' | 'going';
}

class OurKeysDto {
  @ApiProperty({ enum: ['one', 'coming', 'going'] }) stage!: 'one' | 'coming' | 'going';
  @ApiProperty({ type: [OurCertificateDto] }) certificates!: OurCertificateDto[];
}

class SignInDeedDto implements SignInDeed {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: operatorActions }) action!: OperatorAction;
  @ApiProperty({ description: 'Done by whoever runs Akin' }) byOperator!: boolean;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class SignInUpkeepViewDto implements SignInUpkeepView {
  @ApiProperty({ type: RefreshDto }) refresh!: RefreshDto;
  @ApiProperty({ type: OurKeysDto }) keys!: OurKeysDto;
  @ApiProperty({ type: [String] }) warnings!: string[];
  @ApiProperty({ type: [SignInDeedDto] }) deeds!: SignInDeedDto[];
}
