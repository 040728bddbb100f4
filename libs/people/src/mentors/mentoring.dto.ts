import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  mentorStates,
  practicalViews,
  profileLimits,
  stageGroups,
  type HowWeMeet,
  type MentoringChange,
  type MentorState,
  type MyMentoring,
  type PracticalFacet,
  type StageGroup,
} from '@akin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const { capacityMin, capacityMax } = profileLimits;

/** Absent changes nothing; null is no way to say so. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, given) => given !== undefined);

/** Some codes, or none; whether there are such is for the service to say. */
function SomeOf(most: number): PropertyDecorator {
  return applyDecorators(IfGiven(), IsArray(), ArrayMaxSize(most, { message: `Please choose up to ${most}.` }), IsString({ each: true }));
}

const codesOf = (facet: PracticalFacet) => practicalViews.find(({ code }) => code === facet)?.terms.map(({ code }) => code);

export class HowWeMeetDto implements HowWeMeet {
  @ApiProperty({ enum: codesOf('meeting_mode'), isArray: true }) meeting_mode!: string[];
  @ApiProperty({ enum: codesOf('meeting_time'), isArray: true }) meeting_time!: string[];
  @ApiProperty({ enum: codesOf('mentoring_kind'), isArray: true }) mentoring_kind!: string[];
}

class HowWeMeetChangeDto implements Partial<HowWeMeet> {
  @ApiPropertyOptional({ enum: codesOf('meeting_mode'), isArray: true }) @SomeOf(profileLimits.termsPerFacet) meeting_mode?: string[];
  @ApiPropertyOptional({ enum: codesOf('meeting_time'), isArray: true }) @SomeOf(profileLimits.termsPerFacet) meeting_time?: string[];
  @ApiPropertyOptional({ enum: codesOf('mentoring_kind'), isArray: true }) @SomeOf(profileLimits.termsPerFacet) mentoring_kind?: string[];
}

export class MentoringChangeDto implements MentoringChange {
  @ApiPropertyOptional({ minimum: capacityMin, maximum: capacityMax })
  @IfGiven()
  @IsInt({ message: 'Please give a whole number.' })
  @Min(capacityMin, { message: `Please choose at least ${capacityMin}.` })
  @Max(capacityMax, { message: `Please choose at most ${capacityMax}.` })
  capacity?: number;

  @ApiPropertyOptional({ type: [String], maxItems: profileLimits.helpsWith, description: 'Codes of areas of need' })
  @SomeOf(profileLimits.helpsWith)
  helpsWith?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: profileLimits.focus, description: 'What comes first, of what I help with' })
  @SomeOf(profileLimits.focus)
  focus?: string[];

  @ApiPropertyOptional({ type: HowWeMeetChangeDto, description: 'Only what is given changes' })
  @IfGiven()
  @ValidateNested()
  @Type(() => HowWeMeetChangeDto)
  howWeMeet?: HowWeMeetChangeDto;

  @ApiPropertyOptional({ enum: stageGroups, isArray: true, description: 'None is any' })
  @SomeOf(stageGroups.length)
  prefersStages?: StageGroup[];
}

export class MyMentoringDto implements MyMentoring {
  @ApiProperty({ enum: mentorStates }) state!: MentorState;
  @ApiProperty() capacity!: number;
  @ApiProperty() taken!: number;
  @ApiProperty() held!: number;
  @ApiProperty({ type: [String] }) helpsWith!: string[];
  @ApiProperty({ type: [String] }) focus!: string[];
  @ApiProperty({ type: HowWeMeetDto }) howWeMeet!: HowWeMeetDto;
  @ApiProperty({ enum: stageGroups, isArray: true }) prefersStages!: StageGroup[];
  @ApiProperty({ type: [String] }) missing!: string[];
}
