import { ApiProperty } from '@nestjs/swagger';
import {
  audiences,
  stageGroups,
  type Audience,
  type FacetCount,
  type HowWeMeet,
  type MentorCard,
  type MentorPage,
  type MentorSearch,
  type Reason,
  type Relaxation,
  type SharedGround,
  type StageGroup,
  type ToldAnswer,
} from '@akin/contracts';
import { WishedDto } from './mentor-query.dto.js';

class ReasonDto implements Reason {
  @ApiProperty({ enum: ['meets', 'misses', 'unknown'] }) kind!: Reason['kind'];
  @ApiProperty({ type: WishedDto }) wish!: WishedDto;
  @ApiProperty({ example: 'Speaks Spanish' }) label!: string;
}

class RelaxationDto implements Relaxation {
  @ApiProperty({ type: WishedDto }) wish!: WishedDto;
  @ApiProperty({ type: [WishedDto], description: 'All that would be left out; nearly always one.' }) wishes!: WishedDto[];
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'How many more mentors appear without this wish, exactly.' }) adds!: number;
}

class FacetCountDto implements FacetCount {
  @ApiProperty() facet!: string;
  @ApiProperty() term!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where they are fewer than five.' }) count!: number | null;
}

class ReadAsDto {
  @ApiProperty({ example: 'peds' }) words!: string;
  @ApiProperty({ example: 'Pediatrics' }) as!: string;
}

export class MentorCardDto implements MentorCard {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
  @ApiProperty() role!: string;
  @ApiProperty({ type: String, nullable: true }) subspecialty!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ type: [ReasonDto] }) reasons!: ReasonDto[];
  @ApiProperty({ type: [String] }) alsoHelpsWith!: string[];
  @ApiProperty() capacity!: number;
  @ApiProperty() taken!: number;
  @ApiProperty() held!: number;
  @ApiProperty() room!: number;
  @ApiProperty({ type: String, nullable: true }) openRequestId!: string | null;
}

export class MentorSearchDto implements MentorSearch {
  @ApiProperty({ type: [MentorCardDto] }) items!: MentorCardDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: [RelaxationDto] }) relaxations!: RelaxationDto[];
  @ApiProperty({ type: [MentorCardDto], description: 'Only where nobody fits: who misses least.' }) nearest!: MentorCardDto[];
  @ApiProperty({ type: [FacetCountDto] }) counts!: FacetCountDto[];
  @ApiProperty({ type: [ReadAsDto], description: 'How words were read where not letter by letter.' }) readAs!: ReadAsDto[];
}

class ShownFacetDto implements ToldAnswer {
  @ApiProperty() facet!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [String] }) values!: string[];
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ enum: audiences }) audience!: Audience;
}

class SharedGroundDto implements SharedGround {
  @ApiProperty() facet!: string;
  @ApiProperty({ example: 'You both speak Spanish' }) label!: string;
}

class HowWeMeetInWordsDto implements HowWeMeet {
  @ApiProperty({ type: [String], example: ['by video'] }) meeting_mode!: string[];
  @ApiProperty({ type: [String] }) meeting_time!: string[];
  @ApiProperty({ type: [String] }) mentoring_kind!: string[];
}

export class MentorPageDto extends MentorCardDto implements MentorPage {
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ type: [String] }) helpsWith!: string[];
  @ApiProperty({ type: [String], description: 'Those of `helpsWith` named first.' }) focus!: string[];
  @ApiProperty({ type: [ShownFacetDto] }) facets!: ShownFacetDto[];
  @ApiProperty({ type: HowWeMeetInWordsDto }) howWeMeet!: HowWeMeetInWordsDto;
  @ApiProperty({ enum: stageGroups, isArray: true }) prefersStages!: StageGroup[];
  @ApiProperty({ type: [SharedGroundDto], description: 'For the reader alone.' }) sharedGround!: SharedGroundDto[];
  @ApiProperty({ type: [MentorCardDto], description: 'Who helps with the same and has more room.' }) similar!: MentorCardDto[];
  @ApiProperty() mayAsk!: boolean;
  @ApiProperty({ type: String, nullable: true }) whyNot!: string | null;
}
