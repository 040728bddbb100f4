import { Injectable } from '@nestjs/common';
import { Queues } from '@akin/messaging';
import { latestVersion, NationalDb } from '@akin/tenancy';

export interface ReadinessChecks {
  database: boolean;
  migrations: boolean;
  queue: boolean;
}

/** A probe that gets no answer for this long is told no: whoever asks will not wait either. */
const patienceMs = 2000;

/** The answer, or `otherwise` when it takes too long. */
function within<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), patienceMs)));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
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
    const [version, queue] = await Promise.all([within(this.version(), null), within(this.queues.ready(), false)]);
    return { database: version !== null, migrations: version !== null && version >= this.wanted, queue };
  }

  private async version(): Promise<number | null> {
    try {
      const [row] = await this.national.ask<{ version: number }>('select max(version) as version from national_version');
      return row.version;
    } catch {
      return null;
    }
  }
}
