import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  deskKinds,
  deskLimits,
  deskOutcomes,
  deskReasons,
  type DeskItem,
  type DeskItems,
  type DeskKind,
  type DeskOutcome,
  type DeskReason,
  type DeskSettling,
} from '@akin/contracts';
import { PageQueryDto } from '@akin/people';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PersonLineDto } from '../requests/requests.dto.js';

const said: Record<string, boolean> = { true: true, false: false };

export class DeskQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'What was settled, instead of what waits.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => said[String(value)] ?? value)
  @IsBoolean()
  settled: boolean = false;
}

export class DeskSettlingDto implements DeskSettling {
  @ApiProperty({ enum: deskOutcomes })
  @IsIn(deskOutcomes, { message: 'Please choose what becomes of it.' })
  outcome!: DeskOutcome;

  @ApiProperty({ maxLength: deskLimits.note, description: 'With `new_mentor` it goes to the learner, otherwise it stays at the desk.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(deskLimits.note, { message: `Up to ${deskLimits.note} characters, please.` })
  note!: string;
}

class SettledDto implements NonNullable<DeskItem['settled']> {
  @ApiProperty({ enum: deskOutcomes }) outcome!: DeskOutcome;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null when it settled itself: whoever had left is back.' }) by!: string | null;
  @ApiProperty() note!: string;
}

export class DeskItemDto implements DeskItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: deskKinds }) kind!: DeskKind;
  @ApiProperty({ enum: deskReasons }) reason!: DeskReason;
  @ApiProperty({ type: PersonLineDto }) learner!: PersonLineDto;
  @ApiProperty({ type: PersonLineDto }) mentor!: PersonLineDto;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ type: SettledDto, nullable: true }) settled!: SettledDto | null;
}

export class DeskItemsDto implements DeskItems {
  @ApiProperty({ type: [DeskItemDto] }) items!: DeskItemDto[];
  @ApiProperty() total!: number;
}
