import { ApiProperty } from '@nestjs/swagger';
import { schoolRoles, type EndedSessions, type Page, type Role, type SessionLine, type SessionView, type SignedOut } from '@akin/contracts';
import type { SignedIn } from '../access/actor.js';
import type { OwnSession } from './session.js';

export class SessionPersonDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() givenName!: string;
  @ApiProperty() mail!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
}

export class SessionDto implements SessionView {
  @ApiProperty({ type: SessionPersonDto }) person!: SessionPersonDto;
  @ApiProperty({ enum: [...schoolRoles, 'operator'], isArray: true }) roles!: Role[];
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ format: 'date-time' }) idleExpiresAt!: string;
  @ApiProperty() idleMinutes!: number;
  @ApiProperty() absoluteHours!: number;

  static of({ person, expiresAt, idleExpiresAt, idleMinutes, absoluteHours }: SignedIn): SessionDto {
    const { id, name, givenName, mail, pronouns, roles } = person;
    return {
      person: { id, name, givenName, mail, pronouns },
      roles,
      expiresAt: expiresAt.toISOString(),
      idleExpiresAt: idleExpiresAt.toISOString(),
      idleMinutes,
      absoluteHours,
    };
  }
}

export class SessionLineDto implements SessionLine {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) device!: string | null;
  @ApiProperty({ format: 'date-time' }) begunAt!: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: string;
  @ApiProperty() here!: boolean;

  static of({ id, device, createdAt, lastSeenAt }: OwnSession, hereId: string): SessionLineDto {
    return { id, device, begunAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), here: id === hereId };
  }
}

export class SessionListDto implements Page<SessionLine> {
  @ApiProperty({ type: SessionLineDto, isArray: true }) items!: SessionLineDto[];
  @ApiProperty() total!: number;
}

export class EndedSessionsDto implements EndedSessions {
  @ApiProperty() ended!: number;
}

export class SignedOutDto implements SignedOut {
  @ApiProperty() next!: string;
}
