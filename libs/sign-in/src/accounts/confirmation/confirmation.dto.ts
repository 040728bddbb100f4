import { ApiProperty } from '@nestjs/swagger';
import type { ConfirmationAnswer, ConfirmationDone, WaitingConfirmation } from '@akin/contracts';
import { Matches } from 'class-validator';

export class ConfirmationAnswerDto implements ConfirmationAnswer {
  @ApiProperty({ description: 'The part of the link after #' })
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  secret!: string;
}

export class WaitingConfirmationDto implements WaitingConfirmation {
  @ApiProperty({ description: 'Masked' }) mail!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ description: 'A path of this site' }) returnTo!: string;
}

export class ConfirmationDoneDto implements ConfirmationDone {
  @ApiProperty({ description: 'A path of this site' }) returnTo!: string;
}

export class ConfirmationStateDto {
  @ApiProperty({ type: WaitingConfirmationDto, nullable: true }) waiting!: WaitingConfirmationDto | null;
}
