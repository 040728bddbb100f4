import { ApiProperty } from '@nestjs/swagger';
import { shortlistLimits, type Shortlist, type ShortlistChange, type ShortlistedMentor } from '@akin/contracts';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { MentorCardDto } from '../find/mentors.dto.js';

class ShortlistedMentorDto implements ShortlistedMentor {
  @ApiProperty({ type: MentorCardDto }) card!: MentorCardDto;
  @ApiProperty({ type: String, nullable: true, description: 'Why this mentor cannot be asked just now' }) whyNot!: string | null;
}

export class ShortlistDto implements Shortlist {
  @ApiProperty({ type: [ShortlistedMentorDto] }) items!: ShortlistedMentorDto[];
}

export class ShortlistChangeDto implements ShortlistChange {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: shortlistLimits.mentors })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lowered) : value))
  @IsArray()
  @ArrayMaxSize(shortlistLimits.mentors, { message: `A shortlist holds up to ${shortlistLimits.mentors} mentors.` })
  @ArrayUnique({ message: 'A mentor stands on a shortlist once.' })
  @IsUUID('all', { each: true })
  mentorIds!: string[];
}

function lowered(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
