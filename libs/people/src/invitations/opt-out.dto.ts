import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OptOut, OptOutView } from '@akin/contracts';
import { IsBoolean, IsOptional, Matches } from 'class-validator';

const secretShape = /^[A-Za-z0-9_-]{43}$/;

export class OptOutDto implements OptOut {
  @ApiProperty({ description: 'The part of the link after #' }) @Matches(secretShape) secret!: string;
  @ApiPropertyOptional({ description: 'Take it back' }) @IsOptional() @IsBoolean() undo?: boolean;
}

export class OptOutLinkDto {
  @ApiProperty({ description: 'As in the mail’s List-Unsubscribe header' }) @Matches(secretShape) secret!: string;
}

export class OptOutViewDto implements OptOutView {
  @ApiProperty() school!: string;
  @ApiProperty() optedOut!: boolean;
}
