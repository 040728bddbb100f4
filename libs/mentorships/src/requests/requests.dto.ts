import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  requestLimits,
  requestStates,
  type Page,
  type PersonLine,
  type RequestAnswer,
  type RequestDraft,
  type RequestState,
  type RequestView,
} from '@akin/contracts';
import { PageQueryDto } from '@akin/people';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { DeskMarkDto } from '../desk/desk-mark.dto.js';
import type { Box } from './requests.repository.js';

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class RequestDraftDto implements RequestDraft {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'This is not a mentor.' })
  mentorId!: string;

  @ApiProperty({ description: 'Code of an area of need.', example: 'residency_application' })
  @IsString({ message: 'Please choose what you need help with.' })
  @Length(1, 80, { message: 'Please choose what you need help with.' })
  need!: string;

  @ApiProperty({ maxLength: requestLimits.hope })
  @Trimmed()
  @IsString({ message: 'Please say what you hope for.' })
  @Length(1, requestLimits.hope, { message: `Please say what you hope for, in up to ${requestLimits.hope} characters.` })
  hope!: string;

  @ApiProperty({ maxLength: requestLimits.when })
  @Trimmed()
  @IsString({ message: 'Please say when you can meet.' })
  @Length(1, requestLimits.when, { message: `Please say when you can meet, in up to ${requestLimits.when} characters.` })
  when!: string;
}

export class RequestAnswerDto implements RequestAnswer {
  @ApiPropertyOptional({ description: 'Shown to the learner. Never needed.', maxLength: requestLimits.reason })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(requestLimits.reason, { message: `Up to ${requestLimits.reason} characters, please.` })
  words?: string;
}

export class BoxDto extends PageQueryDto {
  @ApiProperty({ enum: ['sent', 'received'], description: 'Requests I sent as a learner, or received as a mentor.' })
  @IsIn(['sent', 'received'])
  box!: Box;
}

export class PersonLineDto implements PersonLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
  @ApiProperty() role!: string;
}

export class RequestDto implements RequestView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PersonLineDto }) learner!: PersonLineDto;
  @ApiProperty({ type: PersonLineDto }) mentor!: PersonLineDto;
  @ApiProperty() need!: string;
  @ApiProperty() needLabel!: string;
  @ApiProperty() hope!: string;
  @ApiProperty() when!: string;
  @ApiProperty({ enum: requestStates }) state!: RequestState;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ format: 'date', description: 'The mentor answers by the end of this day at the school.' }) answerBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: String, nullable: true }) mentorshipId!: string | null;
  @ApiProperty({ type: DeskMarkDto, nullable: true }) desk!: DeskMarkDto | null;
}

export class RequestListDto implements Page<RequestView> {
  @ApiProperty({ type: [RequestDto] }) items!: RequestDto[];
  @ApiProperty() total!: number;
}
