import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@akin/platform';
import type { School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import type { Browser } from './browser.js';
import type { SchoolIdp, Somebody } from './school-idp.js';
import { testApp } from './test-app.js';
import { trusted } from './trusted-school.js';

interface SessionReply {
  status: number;
  code?: string;
  roles?: string[];
  person?: { id: string; mail: string };
}

/** Two schools that each trust a provider of their own, and a learner of the first. */
export class TwoSchools {
  private constructor(
    readonly t: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly north: School,
    readonly river: School,
    readonly northIdp: SchoolIdp,
    readonly riverIdp: SchoolIdp,
    readonly learner: Somebody,
  ) {}

  static async open(): Promise<TwoSchools> {
    const [t, clock] = [await testDatabase(), new FixedClock(new Date())];
    const app = await testApp(t, clock);
    const [north, river] = [await t.school('northfield'), await t.school('riverside')];
    const [northIdp, riverIdp] = [await trusted(app, north.id, north.slug), await trusted(app, river.id, river.slug)];
    const learner = {
      uniqueId: `learner1@${north.slug}.example`,
      mail: `imani.reyes@${north.slug}.example`,
      entitlements: ['urn:akin:role:learner'],
    };
    return new TwoSchools(t, app, clock, north, river, northIdp, riverIdp, learner);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.t.close();
  }
}

/** Who is signed in in this browser at this address. */
export async function sessionOf(browser: Browser, host: string): Promise<SessionReply> {
  const reply = await browser.get(host, '/api/session');
  return { status: reply.statusCode, ...(JSON.parse(reply.body) as Omit<SessionReply, 'status'>) };
}
