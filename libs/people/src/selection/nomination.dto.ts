import { ApiProperty } from '@nestjs/swagger';
import {
  nominatorKinds,
  selectionLimits,
  type NominationAnswer,
  type NominationAsk,
  type NominationDraft,
  type NominationInvitation,
  type NominationOpening,
  type NominationView,
  type NominatorKind,
  type Page,
} from '@akin/contracts';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PersonLineDto } from '../directory/person-line.dto.js';

const { name, mail, words } = selectionLimits;

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const oneLine = /^[^\p{Cc}]*$/u;
const noNul = /^[^\0]*$/;

class NamedPersonDto {
  @ApiProperty({ maxLength: name })
  @Trimmed()
  @IsString()
  @Length(1, name, { message: 'Please give the name.' })
  @Matches(oneLine, { message: 'Please give the name on one line.' })
  name!: string;

  @ApiProperty({ maxLength: mail, format: 'email' })
  @Trimmed()
  @IsEmail({}, { message: 'This is not an e-mail address.' })
  @MaxLength(mail)
  mail!: string;

  @ApiProperty({ enum: nominatorKinds })
  @IsIn(nominatorKinds, { message: 'Please say in which role.' })
  kind!: NominatorKind;
}

export class NominationDraftDto extends NamedPersonDto implements NominationDraft {
  @ApiProperty({ maxLength: words })
  @Trimmed()
  @IsString()
  @Length(1, words, { message: `Please write a few sentences, up to ${words} characters.` })
  @Matches(noNul, { message: 'This holds a character that cannot be stored.' })
  words!: string;
}

export class NominationAskDto extends NamedPersonDto implements NominationAsk {
  @ApiProperty({ format: 'uuid' }) @IsUUID('all', { message: 'Please choose whom it is about.' }) mentorId!: string;
}

export class NominationOpeningDto implements NominationOpening {
  @ApiProperty({ description: 'The secret of the link' }) @IsString() @MaxLength(100) token!: string;
}

export class NominationAnswerDto extends NominationOpeningDto implements NominationAnswer {
  @ApiProperty({ maxLength: words })
  @Trimmed()
  @IsString()
  @Length(1, words, { message: `Please write a few sentences, up to ${words} characters.` })
  @Matches(noNul, { message: 'This holds a character that cannot be stored.' })
  words!: string;
}

export class NominationInvitationDto implements NominationInvitation {
  @ApiProperty() name!: string;
  @ApiProperty() mentor!: string;
  @ApiProperty({ enum: nominatorKinds }) kind!: NominatorKind;
  @ApiProperty() until!: string;
}

export class NameAndMailDto {
  @ApiProperty() name!: string;
  @ApiProperty() mail!: string;
}

export class NominationViewDto implements NominationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['asked', 'given', 'over'] }) state!: 'asked' | 'given' | 'over';
  @ApiProperty({ enum: nominatorKinds }) kind!: NominatorKind;
  @ApiProperty({ type: PersonLineDto, nullable: true }) mentor!: PersonLineDto | null;
  @ApiProperty({ type: NameAndMailDto }) nominee!: NameAndMailDto;
  @ApiProperty({ type: NameAndMailDto }) nominator!: NameAndMailDto;
  @ApiProperty() words!: string;
  @ApiProperty() at!: string;
}

export class NominationPageDto implements Page<NominationView> {
  @ApiProperty({ type: [NominationViewDto] }) items!: NominationViewDto[];
  @ApiProperty() total!: number;
}
