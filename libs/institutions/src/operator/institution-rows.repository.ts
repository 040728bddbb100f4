import { Injectable } from '@nestjs/common';
import type { Branding, GroupFirstRule, InstitutionKind, InstitutionSort, InstitutionState } from '@akin/contracts';
import { NationalDb, type DeliveryFigures, type SchoolFigures } from '@akin/tenancy';
import { usedSchool } from '../life-cycle/used-school.js';

/** A school as the operator may see it: the registry's row and nothing else. Counts and moments only. */
export interface InstitutionFacts extends SchoolFigures, DeliveryFigures {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind;
  state: InstitutionState;
  branding: Branding;
  classSize: number;
  hbcu: boolean;
  timeZone: string;
  schemaVersion: number;
  signInReady: boolean;
  lastSignInAt: Date | null;
  healthAt: Date | null;
  eraseAfter: Date | null;
  createdAt: Date;
  groupFirst: GroupFirstRule | null;
}

export interface InstitutionSearch {
  q: string;
  state?: InstitutionState;
  kind?: InstitutionKind;
  sort: InstitutionSort;
  page: number;
  size: number;
}

const columns = `id, slug, name, short_name as "shortName", kind, state, branding, class_size as "classSize", hbcu, time_zone as "timeZone",
  schema_version as "schemaVersion", sign_in_ready as "signInReady", mentors, learners, relationships, last_sign_in_at as "lastSignInAt",
  mails_waiting as "mailsWaiting", mails_failed as "mailsFailed", last_mail_at as "lastMailAt", events_waiting as "eventsWaiting",
  oldest_waiting_at as "oldestWaitingAt", health_at as "healthAt", erase_after as "eraseAfter", created_at as "createdAt",
  case when group_first_since is not null then json_build_object('barred', group_first_barred, 'jurisdiction', group_first_jurisdiction,
    'reason', group_first_reason, 'since', group_first_since) end as "groupFirst"`;

const matching = `position(lower($1) in lower(name || ' ' || short_name || ' ' || slug)) > 0
  and ($2::text is null or state = $2) and ($3::text is null or kind = $3)`;

const orders: Record<InstitutionSort, string> = {
  name: 'name, id',
  newest: 'created_at desc, id',
  mentors: 'mentors desc, name, id',
  learners: 'learners desc, name, id',
  last_sign_in: 'last_sign_in_at desc nulls last, name, id',
};

@Injectable()
export class InstitutionRowsRepository {
  constructor(private readonly national: NationalDb) {}

  /** A page of the schools whose name or address holds the text; all of it, and how many there are, in one query. */
  async page({ q, state, kind, sort, page, size }: InstitutionSearch): Promise<{ rows: InstitutionFacts[]; total: number }> {
    const rows = await this.national.ask<InstitutionFacts & { total: number }>(
      `select shown.*, counted.total from (select count(*) as total from institution where ${matching}) counted
       left join (
         select ${columns}, row_number() over (order by ${orders[sort]}) as place
         from institution where ${matching} order by ${orders[sort]} limit $4 offset $5) shown on true
       order by shown.place`,
      [q.trim(), state ?? null, kind ?? null, size, (page - 1) * size],
    );
    return { rows: rows.filter(({ id }) => id !== null), total: rows[0].total };
  }

  async bySlug(slug: string): Promise<(InstitutionFacts & { used: boolean }) | null> {
    const [row] = await this.national.ask<InstitutionFacts & { used: boolean }>(
      `select ${columns}, ${usedSchool} as used from institution where slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  async sums(): Promise<SchoolFigures & { schools: number; active: number }> {
    const [row] = await this.national.ask<SchoolFigures & { schools: number; active: number }>(
      `select count(*) as schools, count(*) filter (where state = 'active') as active, coalesce(sum(mentors), 0) as mentors,
         coalesce(sum(learners), 0) as learners, coalesce(sum(relationships), 0) as relationships from institution`,
    );
    return row;
  }
}
