import { ApiProperty } from '@nestjs/swagger';
import { deskOutcomes, deskReasons, type DeskMark, type DeskOutcome, type DeskReason } from '@akin/contracts';

export class DeskMarkDto implements DeskMark {
  @ApiProperty({ enum: deskReasons }) reason!: DeskReason;
  @ApiProperty({ enum: deskOutcomes, nullable: true }) outcome!: DeskOutcome | null;
}
