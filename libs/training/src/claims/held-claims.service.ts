import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HeldParts } from '@akin/people';
import { localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { ClaimsRepository } from './claims.repository.js';

/** Tells people what credit they claimed. Records of continuing education are kept six years (domain/cme-and-credit.md). */
@Injectable()
export class HeldClaims implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly claims: ClaimsRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'claims', place: 8, title: 'Credit you claimed', erasing: 'stays' },
      why: 'So that you can prove it.',
      after: 'Continuing education has to be kept for six years, so it stays. Your CME office corrects what is wrong.',
      facts: async (id) =>
        (await this.claims.of(id)).map(({ title, quarters, claimedAt }) => ({
          label: title,
          value: `${quarters / 4} credits, ${localDay(claimedAt, currentSchool().timeZone)}`,
        })),
    });
  }
}
