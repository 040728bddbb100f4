import { ApiProperty } from '@nestjs/swagger';
import type { ProgramCounters } from '@akin/contracts';

export class ProgramCountersDto implements ProgramCounters {
  @ApiProperty({ description: 'Active mentors' }) mentors!: number;
  @ApiProperty({ description: 'Different specialties among them' }) specialties!: number;
  @ApiProperty({ description: 'Different subspecialties among them' }) subspecialties!: number;
  @ApiProperty({ description: 'Different categories of race and ethnicity' }) racialIdentities!: number;
  @ApiProperty({ description: 'Different answers to sexual orientation' }) sexualOrientations!: number;
  @ApiProperty({ description: 'Different first languages' }) nativeLanguages!: number;
  @ApiProperty({ description: 'Different home states' }) homeStates!: number;
  @ApiProperty({ description: 'Different home countries' }) homeCountries!: number;
  @ApiProperty({ description: 'CME claims ever made' }) cmeClaims!: number;
  @ApiProperty({ description: 'Mentorships ever formed' }) relationships!: number;
  @ApiProperty({ description: 'Learners' }) learners!: number;
  @ApiProperty({ description: 'Faculty invited who have not become mentors yet' }) invited!: number;
  @ApiProperty({ description: 'Requests waiting for an answer' }) openRequests!: number;
}
