import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact } from '@akin/contracts';
import { localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { HeldParts } from '../privacy/held/held-parts.service.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Tells people when they were written to about joining, and whether they asked not to be. */
@Injectable()
export class HeldInvitations implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly invitations: InvitationsRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'invitations', place: 4.5, title: 'Being invited', erasing: 'stays' },
      why: 'So that nobody is asked twice, and nobody is asked who does not want to be.',
      after: 'It stays, because without it you could be written to again. The link in the mail takes back that you want no more of them.',
      facts: (id) => this.facts(id),
    });
  }

  private async facts(id: string): Promise<HeldFact[]> {
    const held = await this.invitations.held(id);
    const told: [string, Date | null | undefined][] = [
      ['We invited you', held?.invitedAt],
      ['We reminded you', held?.remindedAt],
      ['A mail to you came back', held?.bouncedAt],
      ['You asked not to be written to', held?.optedOutAt],
    ];
    return told.flatMap(([label, at]) => (at ? [{ label, value: localDay(at, currentSchool().timeZone) }] : []));
  }
}
