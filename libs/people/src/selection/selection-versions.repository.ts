import { Injectable } from '@nestjs/common';
import type { SelectionSettings } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

export interface SelectionVersion {
  version: number;
  decidedAt: Date;
  settings: SelectionSettings;
}

const selected = 'version, decided_at as "decidedAt", settings';

@Injectable()
export class SelectionVersionsRepository {
  constructor(private readonly db: TenantDb) {}

  async newest(): Promise<SelectionVersion | null> {
    const [row] = await this.db.ask<SelectionVersion>(`select ${selected} from selection_version order by version desc limit 1`);
    return row ?? null;
  }

  async find(version: number): Promise<SelectionVersion | null> {
    const [row] = await this.db.ask<SelectionVersion>(`select ${selected} from selection_version where version = $1`, [version]);
    return row ?? null;
  }

  /** False when another one got this number first. */
  async add({ version, decidedAt, settings }: SelectionVersion, decidedBy: string): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        `with added as (insert into selection_version (version, decided_at, decided_by, settings) values ($1, $2, $3, $4)
         on conflict (version) do nothing returning 1) select 1 from added`,
        [version, decidedAt, decidedBy, JSON.stringify(settings)],
      ),
    );
    return rows.length > 0;
  }
}
