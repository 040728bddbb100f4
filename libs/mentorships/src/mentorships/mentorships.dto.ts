import { ApiProperty } from '@nestjs/swagger';
import { audiences, type Audience, type MentorshipView, type Page, type ToldAnswer, type ToldView } from '@akin/contracts';
import { DeskMarkDto } from '../desk/desk-mark.dto.js';
import { PersonLineDto } from '../requests/requests.dto.js';

export class MentorshipDto implements MentorshipView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['pair'] }) kind!: 'pair';
  @ApiProperty({ enum: ['active', 'ended'] }) state!: MentorshipView['state'];
  @ApiProperty({ type: PersonLineDto }) mentor!: PersonLineDto;
  @ApiProperty({ type: PersonLineDto }) learner!: PersonLineDto;
  @ApiProperty() needLabel!: string;
  @ApiProperty() hope!: string;
  @ApiProperty() when!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date' }) firstMeetingBy!: string;
  @ApiProperty({ format: 'email' }) otherMail!: string;
  @ApiProperty({ type: DeskMarkDto, nullable: true }) desk!: DeskMarkDto | null;
}

export class MentorshipListDto implements Page<MentorshipView> {
  @ApiProperty({ type: [MentorshipDto] }) items!: MentorshipDto[];
  @ApiProperty() total!: number;
}

class ToldAnswerDto implements ToldAnswer {
  @ApiProperty() facet!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [String] }) values!: string[];
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ enum: audiences }) audience!: Audience;
}

export class ToldDto implements ToldView {
  @ApiProperty({ type: [ToldAnswerDto] }) answers!: ToldAnswerDto[];
}
