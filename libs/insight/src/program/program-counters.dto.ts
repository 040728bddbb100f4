import { ApiProperty } from '@nestjs/swagger';
import type { ProgramCounters } from '@akin/contracts';

export class ProgramCountersDto implements ProgramCounters {
  @ApiProperty({ description: 'Active mentors' }) mentors!: number;
  @ApiProperty({ description: 'Different specialties among them' }) specialties!: number;
  @ApiProperty({ description: 'Different subspecialties among them' }) subspecialties!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Different categories of race and ethnicity' }) racialIdentities!:
    number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Different answers to sexual orientation' }) sexualOrientations!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Different first languages' }) nativeLanguages!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Different home states' }) homeStates!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Different home countries' }) homeCountries!: number | null;
  @ApiProperty({ description: 'CME claims ever made' }) cmeClaims!: number;
  @ApiProperty({ description: 'Mentorships ever formed' }) relationships!: number;
  @ApiProperty({ description: 'Learners' }) learners!: number;
  @ApiProperty({ description: 'Faculty invited who have not become mentors yet' }) invited!: number;
  @ApiProperty({ description: 'Requests waiting for an answer' }) openRequests!: number;
}
