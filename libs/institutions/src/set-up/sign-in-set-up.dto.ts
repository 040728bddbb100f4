import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  mappedFields,
  signInVendors,
  type AttributeMap,
  type DraftStart,
  type MappedField,
  type ShownState,
  type SignInDraftView,
  type SignInOptions,
  type SignInSetUpView,
  type SignInVendor,
  type TrialStart,
  type TrialView,
  type VendorPreset,
} from '@akin/contracts';
import { IdpViewDto, ServiceProviderDto } from './set-up.dto.js';

/** A list of attribute names, in the order in which they are tried. */
function Names(): PropertyDecorator {
  const decorators = [
    ApiProperty({ type: [String], maxItems: 10 }),
    IsArray(),
    ArrayMaxSize(10),
    IsString({ each: true }),
    MaxLength(256, { each: true }),
  ];
  return (target, key) => decorators.forEach((decorate) => decorate(target, key as string));
}

export class AttributeMapDto implements AttributeMap {
  @Names() mail!: string[];
  @Names() givenName!: string[];
  @Names() familyName!: string[];
  @Names() displayName!: string[];
  @Names() affiliation!: string[];
  @Names() entitlement!: string[];
  @Names() group!: string[];
}

export class SignInOptionsDto implements SignInOptions {
  @ApiProperty({ enum: signInVendors }) @IsIn(signInVendors) vendor!: SignInVendor;

  @ApiProperty({ type: AttributeMapDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AttributeMapDto)
  attributes!: AttributeMapDto;

  @ApiProperty({ description: 'At least one of the two' }) @IsBoolean() wantResponseSigned!: boolean;
  @ApiProperty() @IsBoolean() wantAssertionSigned!: boolean;
  @ApiProperty() @IsBoolean() wantEncrypted!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The one format of name that is taken; null for any' })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  nameIdFormat: string | null = null;

  @ApiProperty({ type: [String], maxItems: 10, description: 'Any one of these must have been used; empty for any' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(256, { each: true })
  contextClasses!: string[];

  @ApiProperty() @IsBoolean() reauthenticateAdmins!: boolean;
  @ApiProperty() @IsBoolean() allowUnsolicited!: boolean;
}

export class DraftStartDto implements DraftStart {
  @ApiProperty({ enum: ['live', 'nothing'] }) @IsIn(['live', 'nothing']) from!: DraftStart['from'];
}

export class ShownStateDto implements ShownState {
  @ApiProperty({ description: 'Of the state that was shown' }) @IsString() @MaxLength(100) digest!: string;
}

export class TrialStartDto implements TrialStart {
  @ApiProperty({ format: 'uri', description: 'Where this browser goes to test' }) url!: string;
}

class VendorPresetDto implements VendorPreset {
  @ApiProperty({ enum: signInVendors }) vendor!: SignInVendor;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) steps!: string[];
  @ApiProperty({ type: AttributeMapDto }) attributes!: AttributeMapDto;
  @ApiProperty({ type: [String] }) mfaContexts!: string[];
}

class TrialProblemDto {
  @ApiProperty() reason!: string;
  @ApiProperty() sentence!: string;
  @ApiProperty() remedy!: string;
}

class TrialIdentifierDto {
  @ApiProperty() kind!: string;
  @ApiProperty() label!: string;
  @ApiProperty() value!: string;
}

class TrialFieldDto {
  @ApiProperty({ enum: mappedFields }) field!: MappedField;
  @ApiProperty({ type: String, nullable: true }) from!: string | null;
  @ApiProperty({ type: [String] }) values!: string[];
}

class TrialAttributeDto {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) friendlyName!: string | null;
  @ApiProperty({ type: [String] }) values!: string[];
  @ApiProperty({ enum: [...mappedFields, 'identifier'], nullable: true }) fills!: MappedField | 'identifier' | null;
}

class TrialMissingDto {
  @ApiProperty({ enum: [...mappedFields, 'identifier', 'name_or_mail', 'second_factor'] }) what!: TrialView['missing'][number]['what'];
  @ApiProperty({ enum: ['must', 'should'] }) weight!: 'must' | 'should';
  @ApiProperty() sentence!: string;
}

class TrialSignedDto {
  @ApiProperty() response!: boolean;
  @ApiProperty() assertion!: boolean;
  @ApiProperty() encrypted!: boolean;
}

export class TrialViewDto implements TrialView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() passed!: boolean;
  @ApiProperty({ type: TrialProblemDto, nullable: true }) problem!: TrialProblemDto | null;
  @ApiProperty({ type: TrialIdentifierDto, nullable: true }) identifier!: TrialIdentifierDto | null;
  @ApiProperty({ type: [TrialFieldDto] }) fields!: TrialFieldDto[];
  @ApiProperty({ type: [TrialAttributeDto] }) attributes!: TrialAttributeDto[];
  @ApiProperty({ type: [TrialMissingDto] }) missing!: TrialMissingDto[];
  @ApiProperty({ type: TrialSignedDto }) signed!: TrialSignedDto;
  @ApiProperty({ type: String, nullable: true }) contextClass!: string | null;
  @ApiProperty() mfa!: boolean;
  @ApiProperty({ description: 'Whether values are hidden but for their first letter' }) masked!: boolean;
}

export class SignInDraftViewDto implements SignInDraftView {
  @ApiProperty({ type: IdpViewDto, nullable: true }) idp!: IdpViewDto | null;
  @ApiProperty({ type: SignInOptionsDto }) options!: SignInOptionsDto;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ description: 'Names this very state' }) digest!: string;
  @ApiProperty({ type: TrialViewDto, nullable: true }) trial!: TrialViewDto | null;
  @ApiProperty() ready!: boolean;
}

class LiveSignInDto {
  @ApiProperty({ type: IdpViewDto }) idp!: IdpViewDto;
  @ApiProperty({ type: SignInOptionsDto }) options!: SignInOptionsDto;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

class PreviousSignInDto {
  @ApiProperty() entityId!: string;
  @ApiProperty({ format: 'date-time' }) replacedAt!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
}

export class SignInSetUpViewDto implements SignInSetUpView {
  @ApiProperty({ type: ServiceProviderDto }) sp!: ServiceProviderDto;
  @ApiProperty({ type: LiveSignInDto, nullable: true }) live!: LiveSignInDto | null;
  @ApiProperty({ type: SignInDraftViewDto, nullable: true }) draft!: SignInDraftViewDto | null;
  @ApiProperty({ type: PreviousSignInDto, nullable: true }) previous!: PreviousSignInDto | null;
  @ApiProperty({ type: [VendorPresetDto] }) presets!: VendorPresetDto[];
  @ApiProperty() adminsNeedMfa!: boolean;
}
