import { ApiProperty } from '@nestjs/swagger';
import { sessionBounds, type SessionRules } from '@akin/contracts';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

const { idleMinutes, absoluteHours } = sessionBounds;

export class SessionRulesDto implements SessionRules {
  @ApiProperty({ minimum: idleMinutes.least, maximum: idleMinutes.most })
  @IsInt()
  @Min(idleMinutes.least, { message: `At least ${idleMinutes.least} minutes.` })
  @Max(idleMinutes.most, { message: `At most ${idleMinutes.most} minutes.` })
  idleMinutes!: number;

  @ApiProperty({ minimum: absoluteHours.least, maximum: absoluteHours.most })
  @IsInt()
  @Min(absoluteHours.least, { message: `At least ${absoluteHours.least} hour.` })
  @Max(absoluteHours.most, { message: `At most ${absoluteHours.most} hours.` })
  absoluteHours!: number;

  @ApiProperty()
  @IsBoolean()
  adminsNeedMfa!: boolean;
}
