import { ApiProperty } from '@nestjs/swagger';
import { schoolRoles, type Role, type SessionView } from '@akin/contracts';
import type { SignedIn } from '../access/actor.js';

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

  static of({ person, expiresAt, idleExpiresAt }: SignedIn): SessionDto {
    const { id, name, givenName, mail, pronouns, roles } = person;
    return {
      person: { id, name, givenName, mail, pronouns },
      roles,
      expiresAt: expiresAt.toISOString(),
      idleExpiresAt: idleExpiresAt.toISOString(),
    };
  }
}
