import { ApiProperty } from '@nestjs/swagger';
import type { ErrorBody, RefusalCode, RosterChange, RosterProblem, RosterView } from '@akin/contracts';
import { RosterColumnDto, RosterLineDto, RosterResultDto } from './roster.dto.js';

export class RosterProblemDto implements RosterProblem {
  @ApiProperty({ description: 'Row in the file; the header is row 1' }) row!: number;
  @ApiProperty({ type: String, nullable: true }) column!: string | null;
  @ApiProperty() message!: string;
}

export class FieldChangeDto {
  @ApiProperty() field!: string;
  @ApiProperty({ type: String, nullable: true }) before!: string | null;
  @ApiProperty({ type: String, nullable: true }) after!: string | null;
}

export class RosterChangeDto implements RosterChange {
  @ApiProperty() row!: number;
  @ApiProperty() person!: string;
  @ApiProperty({ enum: ['added', 'changed'] }) kind!: RosterChange['kind'];
  @ApiProperty({ type: [FieldChangeDto] }) fields!: FieldChangeDto[];
}

export class RosterTroubleDto implements ErrorBody {
  @ApiProperty({ type: String }) code!: RefusalCode;
  @ApiProperty() message!: string;
}

export class RosterViewDto extends RosterLineDto implements RosterView {
  @ApiProperty({ type: [RosterColumnDto] }) columns!: RosterColumnDto[];
  @ApiProperty({ description: 'Rows checked, or people saved, so far' }) done!: number;
  @ApiProperty({ type: RosterTroubleDto, nullable: true }) trouble!: RosterTroubleDto | null;
  @ApiProperty({ type: [RosterProblemDto], description: 'The first 200' }) problems!: RosterProblemDto[];
  @ApiProperty({ type: [RosterChangeDto], description: 'The first 200' }) changes!: RosterChangeDto[];
  @ApiProperty({ type: [String] }) identityColumns!: string[];
  @ApiProperty() ready!: boolean;
  @ApiProperty({ type: String, nullable: true }) notReady!: string | null;
  @ApiProperty({ type: RosterResultDto, nullable: true }) result!: RosterResultDto | null;
}
