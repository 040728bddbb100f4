import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { joined } from './readings/readings.repository.js';

/** Makes what two accounts decided about the school's facets one account's. */
@Injectable()
export class PrivacyMerger implements AccountMerger, OnModuleInit {
  readonly floor = 1;
  readonly columns = [
    'facet_policy.made_by',
    'facet_policy.approved_by',
    'policy_document.added_by',
    'join_statement.made_by',
    'school_vocabulary.made_by',
    'answers_shown.subject_id',
    'answers_shown.reader_id',
  ];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  counts(): Promise<[]> {
    return Promise.resolve([]);
  }

  /** Who made a policy and who agreed to it turn out to be one person: then nobody else has agreed. */
  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      const both = [from, to];
      await m.query(
        'update facet_policy set approved_by = null, approved_at = null where made_by = any($1::uuid[]) and approved_by = any($1::uuid[])',
        [both],
      );
      await m.query('update facet_policy set made_by = $2 where made_by = $1', both);
      await m.query('update facet_policy set approved_by = $2 where approved_by = $1', both);
      await m.query('update policy_document set added_by = $2 where added_by = $1', both);
      await m.query('update join_statement set made_by = $2 where made_by = $1', both);
      await m.query('update school_vocabulary set made_by = $2 where made_by = $1', both);
      // What they read of each other was their own.
      await m.query('delete from answers_shown where subject_id = any($1::uuid[]) and reader_id = any($1::uuid[])', [both]);
      for (const side of ['subject_id', 'reader_id'] as const) await m.query(moveReadings(side), both);
    });
  }
}

/** Readings of one day by one reader become one row. */
function moveReadings(side: 'subject_id' | 'reader_id'): string {
  const subject = side === 'subject_id' ? '$2::uuid' : 'subject_id';
  const reader = side === 'reader_id' ? '$2::uuid' : 'reader_id';
  return `with gone as (delete from answers_shown where ${side} = $1 returning *)
    insert into answers_shown as kept (subject_id, day, reader_id, facets, times, last_at)
    select ${subject}, day, ${reader}, facets, times, last_at from gone
    on conflict (subject_id, day, reader_id) do update set ${joined}`;
}
