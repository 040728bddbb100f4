import { setTimeout as after } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Page, RefusedSignIn, SignInAttempt } from '@akin/contracts';
import { Clock, log } from '@akin/platform';
import { inSchool, OPERATOR_REALM, type School } from '@akin/tenancy';
import type { Actor } from '../access/actor.js';
import type { RefusalReason } from './refusal-reason.js';
import { wordsFor } from './reason-words.js';
import { newReference, readReference } from './reference.js';
import { OutsideRefusalsRepository } from './outside-refusals.repository.js';
import type { RefusalRow, RefusalsRepository } from './refusals.repository.js';
import { SchoolRefusalsRepository } from './school-refusals.repository.js';
import { openMail, sealMail } from './seal-mail.js';
import { Storms } from './storms.js';

/** A refusal with all that may be kept of it. */
export interface Refused {
  reason: RefusalReason;
  attempt: SignInAttempt;
  host: string;
  /** Who the message claims to come from. */
  issuer: string | null;
  asked: boolean;
  /** Whom the identity provider vouched for; undefined when it had not come to that. */
  vouchedFor?: string | null;
}

/** How long the page waits for its number to be written down. */
const patienceMs = 2000;
const keptMs = 30 * 24 * 60 * 60_000;
const hostLength = 255;

/** The log of refused sign-ins: for a school's administrators, and for the operator what happened at its own address. */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly storms = new Storms();

  constructor(
    private readonly ofSchool: SchoolRefusalsRepository,
    private readonly outside: OutsideRefusalsRepository,
    private readonly clock: Clock,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.storms.tellAll();
  }

  /**
   * Writes a refusal down and answers the number that the person may mention. Whatever goes wrong, there is a number,
   * and soon. Without a school it goes into the operator's log, and must then hold nobody of a school.
   */
  async note(school: School | null, refused: Refused): Promise<string> {
    const reference = newReference();
    try {
      return this.counted(school, refused) ?? (await this.written(school, reference, refused));
    } catch (problem) {
      log.error({ room: 'sign-in', reference, reason: refused.reason, kind: (problem as Error).name }, 'a refusal was not written down');
      return reference;
    }
  }

  /** The newest first; those whose number begins with what was typed. */
  async list(actor: Actor, { q, page, size }: { q?: string; page: number; size: number }): Promise<Page<RefusedSignIn>> {
    const begins = readReference(q ?? '');
    if (q?.trim() && !begins) return { items: [], total: 0 };
    const refusals = this.of(actor.schoolId === OPERATOR_REALM ? 'operator' : 'school');
    const { rows, total } = await refusals.list({ begins, page, size });
    return { items: rows.map((row) => view(actor.schoolId, row)), total };
  }

  /** Forgets what is older than 30 days: of the school around the caller, or of the operator's address. */
  async clear(place: 'school' | 'operator'): Promise<void> {
    await this.of(place).clear(new Date(this.clock.now().getTime() - keptMs));
  }

  private of(place: 'school' | 'operator'): RefusalsRepository {
    return place === 'school' ? this.ofSchool : this.outside;
  }

  private counted(school: School | null, refused: Refused): string | null {
    return this.storms.count(stormPlace(school, refused), this.clock.now(), async (shared, times) => {
      const work = () => this.of(school ? 'school' : 'operator').countMore(shared, times);
      await (school ? inSchool(school, work) : work()).catch((problem: Error) =>
        log.error({ room: 'sign-in', kind: problem.name }, 'refusals were not counted'),
      );
    });
  }

  private async written(school: School | null, reference: string, refused: Refused): Promise<string> {
    const row = this.rowOf(school?.id ?? OPERATOR_REALM, reference, refused);
    const work = () => this.of(school ? 'school' : 'operator').note(row, newReference());
    const written = await Promise.race([school ? inSchool(school, work) : work(), after(patienceMs, null, { ref: false })]);
    if (!written) throw new Error('slow');
    if (written !== reference) this.storms.begin(stormPlace(school, refused), row.at, written);
    return written;
  }

  private rowOf(realmId: string, reference: string, { vouchedFor, ...refused }: Refused): RefusalRow {
    return {
      ...refused,
      reference,
      at: this.clock.now(),
      host: refused.host.slice(0, hostLength),
      vouched: vouchedFor !== undefined,
      mailSealed: vouchedFor ? sealMail({ realmId, reference }, vouchedFor) : null,
    };
  }
}

/** Whoever was vouched for, whoever had begun here and strangers are counted apart, so that none crowds out another. */
function stormPlace(school: School | null, { vouchedFor, asked }: Refused): string {
  return `${school?.id ?? OPERATOR_REALM} ${vouchedFor !== undefined} ${asked}`;
}

function view(realmId: string, row: RefusalRow & { times: number }): RefusedSignIn {
  const { reference, reason, attempt, host, issuer, asked, times } = row;
  return {
    reference,
    at: row.at.toISOString(),
    attempt,
    ...wordsFor(reason),
    reason,
    host,
    issuer,
    asked,
    mail: row.mailSealed && openMail({ realmId, reference }, row.mailSealed),
    times,
  };
}
