import { ApiProperty } from '@nestjs/swagger';
import {
  stageGroups,
  type StageGroup,
  type ToldCount,
  type UnmetByStage,
  type UnmetGroup,
  type UnmetNeed,
  type UnmetNeedMap,
} from '@akin/contracts';

const Told = (description?: string) => ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string', enum: ['few'] }], description });

class UnmetByStageDto implements UnmetByStage {
  @ApiProperty({ enum: stageGroups, nullable: true, description: 'Null for those who do not say' }) stage!: StageGroup | null;
  @Told() learners!: ToldCount;
}

class UnmetNeedDto implements UnmetNeed {
  @ApiProperty() facet!: string;
  @ApiProperty() term!: string;
  @ApiProperty() label!: string;
  @Told('Learners who wish for it as a must or a lot') learners!: ToldCount;
  @ApiProperty({ type: [UnmetByStageDto] }) stages!: UnmetByStageDto[];
  @Told('Active mentors who show it') mentors!: ToldCount;
  @Told('Places of theirs that are free') places!: ToldCount;
  @ApiProperty({ enum: ['none', 'short', 'enough'] }) supply!: UnmetNeed['supply'];
  @ApiProperty({ type: String, nullable: true, description: 'What to do about it' }) hint!: string | null;
}

class UnmetGroupDto implements UnmetGroup {
  @ApiProperty() facet!: string;
  @ApiProperty() label!: string;
  @Told('Learners who wish for anything in it') learners!: ToldCount;
  @ApiProperty({ type: [UnmetNeedDto] }) items!: UnmetNeedDto[];
}

export class UnmetNeedMapDto implements UnmetNeedMap {
  @ApiProperty({ type: String, nullable: true, description: 'The day it shows; null before the first' }) asOf!: string | null;
  @ApiProperty({ description: 'The day of the next' }) nextOn!: string;
  @Told('Learners with a wish list') learners!: ToldCount;
  @Told('Learners on the waiting list') waiting!: ToldCount;
  @ApiProperty({ type: [UnmetGroupDto] }) groups!: UnmetGroupDto[];
}
