import { Injectable } from '@nestjs/common';
import type { HowWeMeet, StageGroup } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

export interface HeldMentor {
  state: string;
  capacity: number;
  helpsWith: string[];
  focus: string[];
  howWeMeet: HowWeMeet;
  prefersStages: StageGroup[];
  joinedAt: Date | null;
  applications: number;
  nominations: number;
}

export interface HeldRoster {
  program: string | null;
  /** `YYYY-MM-DD` */
  graduatesOn: string | null;
  setAside: string[];
}

/** What lies about one person in tables that have no other reader for it. */
@Injectable()
export class HeldRowsRepository {
  constructor(private readonly db: TenantDb) {}

  async mentor(personId: string): Promise<HeldMentor | null> {
    const [found] = await this.db.ask<HeldMentor>(
      `select state, capacity, helps_with as "helpsWith", focus,
         json_build_object('meeting_mode', meeting_mode, 'meeting_time', meeting_time, 'mentoring_kind', mentoring_kind) as "howWeMeet",
         prefers_stages as "prefersStages", joined_at as "joinedAt",
         (select count(*)::integer from mentor_application a where a.mentor_id = m.account_id) as applications,
         (select count(*)::integer from nomination n where n.mentor_id = m.account_id) as nominations
       from mentor m where account_id = $1`,
      [personId],
    );
    return found ?? null;
  }

  async roster(personId: string): Promise<HeldRoster> {
    const [found] = await this.db.ask<HeldRoster>(
      `select program, to_char(graduates_on, 'YYYY-MM-DD') as "graduatesOn", set_aside as "setAside" from profile where account_id = $1`,
      [personId],
    );
    return found ?? { program: null, graduatesOn: null, setAside: [] };
  }

  /** Mails to this address, newest first. */
  mails(address: string): Promise<{ subject: string; writtenAt: Date }[]> {
    return this.db.ask(
      'select subject, written_at as "writtenAt" from mail where lower(recipient) = lower($1) order by written_at desc limit 200',
      [address],
    );
  }

  /** What was done to the account, newest first. */
  trail(personId: string): Promise<{ action: string; at: Date }[]> {
    return this.db.ask('select action, at from account_audit where subject_id = $1 order by at desc limit 200', [personId]);
  }
}
