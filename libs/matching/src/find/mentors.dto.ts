import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  audiences,
  type Audience,
  type MentorCard,
  type MentorPage,
  type MentorSearch,
  type Reason,
  type Relaxation,
} from '@akin/contracts';
import { PageQueryDto } from '@akin/people';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { MentorQuery } from './find-mentor.service.js';

export class MentorQueryDto extends PageQueryDto implements MentorQuery {
  @ApiPropertyOptional({ description: 'Name, specialty or words.', maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  q: string = '';
}

class WishedDto {
  @ApiProperty() facet!: string;
  @ApiProperty() term!: string;
}

class ReasonDto implements Reason {
  @ApiProperty({ enum: ['meets', 'misses', 'unknown'] }) kind!: Reason['kind'];
  @ApiProperty({ type: WishedDto }) wish!: WishedDto;
  @ApiProperty({ example: 'Speaks Spanish' }) label!: string;
}

class RelaxationDto implements Relaxation {
  @ApiProperty({ type: WishedDto }) wish!: WishedDto;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'How many more mentors appear without this wish, exactly.' }) adds!: number;
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
}

class ShownFacetDto {
  @ApiProperty() facet!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [String] }) values!: string[];
  @ApiProperty({ type: String, nullable: true }) ownWords!: string | null;
  @ApiProperty({ enum: audiences }) audience!: Audience;
}

export class MentorPageDto extends MentorCardDto implements MentorPage {
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ type: [String] }) helpsWith!: string[];
  @ApiProperty({ type: [ShownFacetDto] }) facets!: ShownFacetDto[];
  @ApiProperty() mayAsk!: boolean;
  @ApiProperty({ type: String, nullable: true }) whyNot!: string | null;
}
