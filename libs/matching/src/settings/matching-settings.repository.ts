import { Injectable } from '@nestjs/common';
import type { MatchingShares, Synonym } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** One version of what the school decided. */
export interface StoredSettings {
  version: number;
  shares: MatchingShares;
  synonyms: Synonym[];
  madeBy: string | null;
  madeAt: Date;
}

@Injectable()
export class MatchingSettingsRepository {
  constructor(private readonly db: TenantDb) {}

  /** What the school decided last; null when it never has. */
  async latest(): Promise<StoredSettings | null> {
    const [found] = await this.db.ask<StoredSettings>(
      'select version, shares, synonyms, made_by as "madeBy", made_at as "madeAt" from matching_settings order by version desc limit 1',
    );
    return found ?? null;
  }

  /** False when somebody else has made this version meanwhile. */
  async add({ version, shares, synonyms, madeBy, madeAt }: StoredSettings): Promise<boolean> {
    const added = await this.db.run((m) =>
      m.query<unknown[]>(
        `insert into matching_settings (version, shares, synonyms, made_by, made_at) values ($1, $2, $3, $4, $5)
         on conflict (version) do nothing returning 1`,
        [version, JSON.stringify(shares), JSON.stringify(synonyms), madeBy, madeAt],
      ),
    );
    return added.length > 0;
  }
}
