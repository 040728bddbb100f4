import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import {
  contactRoles,
  type BreakGlassOrder,
  type ContactRole,
  type IdpMetadataInput,
  type IdpView,
  type SetUpLinkOrder,
  type SetUpOpening,
  type SetUpView,
} from '@akin/contracts';

export class SetUpOpeningDto implements SetUpOpening {
  @ApiProperty({ description: 'What follows # in the link' }) @IsString() @MaxLength(200) token!: string;
}

export class IdpMetadataDto implements IdpMetadataInput {
  @ApiPropertyOptional({ description: 'SAML metadata as XML; or else its address' })
  @IsOptional()
  @IsString()
  @MaxLength(450_000, { message: 'This metadata is larger than one identity provider needs.' })
  metadata?: string;

  @ApiPropertyOptional({ format: 'uri', description: 'An https address; it is read there again every hour' })
  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'An address may have up to 2,000 letters.' })
  url?: string;

  @ApiPropertyOptional({ description: 'With an address: the certificate that must have signed what is there, PEM' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000, { message: 'This is larger than one certificate.' })
  signer?: string;
}

export class SetUpLinkOrderDto implements SetUpLinkOrder {
  @ApiProperty({ enum: contactRoles }) @IsIn(contactRoles) role!: ContactRole;
}

export class BreakGlassOrderDto implements BreakGlassOrder {
  @ApiProperty({ minLength: 10, maxLength: 500, description: 'Why; the school’s administrators can read it. It names no one' })
  @IsString()
  @MinLength(10, { message: 'Please say in a few words why.' })
  @MaxLength(500, { message: 'Please say it in at most 500 letters.' })
  reason!: string;

  @ApiProperty({ example: 'lakeside', description: 'The school’s short address, typed' }) @IsString() @MaxLength(60) slug!: string;
}

class IdpCertificateDto {
  @ApiProperty() subject!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ description: 'SHA-256' }) fingerprint!: string;
}

class MetadataSourceDto {
  @ApiProperty({ format: 'uri' }) url!: string;
  @ApiProperty({ description: 'Whether a signature must vouch for it' }) signed!: boolean;
}

export class IdpViewDto implements IdpView {
  @ApiProperty() entityId!: string;
  @ApiProperty({ format: 'uri' }) ssoUrl!: string;
  @ApiProperty({ type: String, format: 'uri', nullable: true }) sloUrl!: string | null;
  @ApiProperty({ type: [IdpCertificateDto] }) certificates!: IdpCertificateDto[];
  @ApiProperty({ type: [String], description: 'Domains it may speak for' }) scopes!: string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) validUntil!: string | null;
  @ApiProperty({ format: 'date-time' }) readAt!: string;
  @ApiProperty({ type: MetadataSourceDto, nullable: true, description: 'The address it is read from; null for a file' })
  source!: MetadataSourceDto | null;
}

export class ServiceProviderDto {
  @ApiProperty() entityId!: string;
  @ApiProperty({ format: 'uri' }) acsUrl!: string;
  @ApiProperty({ format: 'uri' }) logoutUrl!: string;
  @ApiProperty({ format: 'uri' }) metadataUrl!: string;
  @ApiProperty({ format: 'date-time' }) certificateUntil!: string;
}

export class SetUpViewDto implements SetUpView {
  @ApiProperty() school!: string;
  @ApiProperty() shortName!: string;
  @ApiProperty({ enum: contactRoles }) role!: ContactRole;
  @ApiProperty({ type: ServiceProviderDto }) sp!: ServiceProviderDto;
  @ApiProperty({ type: IdpViewDto, nullable: true }) idp!: IdpViewDto | null;
  @ApiProperty({ format: 'date-time' }) until!: string;
}
