import { Injectable } from '@nestjs/common';
import { TenantDb, type DeliveryFigures } from '@akin/tenancy';

/** Counts what a school has open. Runs as the school, in the worker; the operator's side cannot. */
@Injectable()
export class DeliveryFiguresRepository {
  constructor(private readonly db: TenantDb) {}

  /** Mails that were given up count for as long as somebody may still want to know. */
  async count(givenUpSince: Date): Promise<DeliveryFigures> {
    const [figures] = await this.db.ask<DeliveryFigures>(counts, [givenUpSince]);
    return figures;
  }
}

const counts = `
  select waiting.mails as "mailsWaiting", open.events as "eventsWaiting", least(waiting.oldest, open.oldest) as "oldestWaitingAt",
    (select count(*) from mail where state = 'failed' and written_at > $1)::integer as "mailsFailed",
    (select max(sent_at) from mail where state = 'sent') as "lastMailAt"
  from (select count(*)::integer as mails, min(written_at) as oldest from mail where state in ('waiting', 'sending')) waiting,
    (select count(*)::integer as events, min(at) as oldest from outbox_event where handled_at is null) open`;
