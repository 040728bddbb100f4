import { Injectable } from '@nestjs/common';
import { newId } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';

/** What a school decides about what people may be asked and told. */
export type DecidedAbout = 'policy' | 'words';

/** Differs from an earlier one when the school, or the operator about its policy, has decided anew since. */
export type DecisionStamps = Record<DecidedAbout, string>;

/** The stamps by what they are about, as they lie in the table; about what nothing was decided there is none. */
export function stampsOf(stored: Partial<DecisionStamps>): DecisionStamps {
  const { policy, words } = { policy: 'none', words: 'none', ...stored };
  return { policy: `${policy} ${currentSchool().groupFirst?.since ?? ''}`, words };
}

/**
 * Tells whether what is remembered of a school's decisions still holds. Those decisions are read at nearly every request;
 * with their own tables a process that serves many schools would load the description of each of them for each school.
 */
@Injectable()
export class DecisionStampsRepository {
  constructor(private readonly db: TenantDb) {}

  async now(): Promise<DecisionStamps> {
    const rows = await this.db.ask<{ about: DecidedAbout; stamp: string }>('select about, stamp from decision_stamp');
    return stampsOf(Object.fromEntries(rows.map(({ about, stamp }) => [about, stamp])));
  }

  /** Belongs into the unit that decides. */
  async renew(about: DecidedAbout): Promise<void> {
    await this.db.run((m) =>
      m.query('insert into decision_stamp (about, stamp) values ($1, $2) on conflict (about) do update set stamp = excluded.stamp', [
        about,
        newId(),
      ]),
    );
  }
}
