import { Injectable } from '@nestjs/common';
import { Queues } from '@akin/messaging';
import { latestVersion, NationalDb } from '@akin/tenancy';

export interface ReadinessChecks {
  database: boolean;
  migrations: boolean;
  queue: boolean;
}

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  private readonly wanted = latestVersion('national');

  constructor(
    private readonly national: NationalDb,
    private readonly queues: Queues,
  ) {}

  async check(): Promise<ReadinessChecks> {
    const [version, queue] = await Promise.all([this.version(), this.queues.ready()]);
    return { database: version !== null, migrations: version !== null && version >= this.wanted, queue };
  }

  private async version(): Promise<number | null> {
    try {
      const rows = await this.national.run((m) => m.query<{ version: number }[]>('select max(version) as version from national_version'));
      return rows[0].version;
    } catch {
      return null;
    }
  }
}
