import { ApiProperty } from '@nestjs/swagger';
import type { InvitationSummary } from '@akin/contracts';

export class InvitationSummaryDto implements InvitationSummary {
  @ApiProperty() invited!: number;
  @ApiProperty() signedIn!: number;
  @ApiProperty() active!: number;
  @ApiProperty() waiting!: number;
}
