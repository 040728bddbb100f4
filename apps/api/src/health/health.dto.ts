import { ApiProperty } from '@nestjs/swagger';
import type { ReadinessChecks } from './readiness.js';

export class AliveDto {
  @ApiProperty({ enum: ['ok'] }) status!: string;
}

class ReadinessChecksDto implements ReadinessChecks {
  @ApiProperty() database!: boolean;
  @ApiProperty() migrations!: boolean;
  @ApiProperty() queue!: boolean;
}

export class ReadyDto {
  @ApiProperty({ enum: ['ok', 'not ready'] }) status!: string;
  @ApiProperty() checks!: ReadinessChecksDto;
}
