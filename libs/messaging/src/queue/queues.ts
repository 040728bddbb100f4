import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { log } from '@akin/platform';
import { openQueue, type QueueAddress } from './queue-backend.js';

export const QUEUE_ADDRESS = Symbol('queue address');

/** Names of the queues: the worker listens to `wake`, and to `rosters` beside it; the provisioner has its own. */
export const queueNames = { wake: 'wake', provisioning: 'provisioning', rosters: 'rosters' } as const;

/** What a job says: which school. Nothing about anybody. */
export interface SchoolJob {
  schoolId: string;
}

/** What a worker is asked for: a turn for a school, the sweep's visit to one, or to send the sweep on its way. */
export type WorkName = 'wake' | 'visit' | 'sweep';

export const sweepEveryMs = 5000;

/** Schools stand in one line; the sweep, which has none, never stands behind them. */
const inLine = { priority: 1 };

/** Nudges for the worker processes. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private readonly open = new Map<string, Queue<SchoolJob>>();

  constructor(@Inject(QUEUE_ADDRESS) private readonly address: QueueAddress) {}

  /**
   * Tells the worker that a school has something to tell. A school waits in line once, however often it is woken, and
   * has one turn at a time; a nudge that comes during its turn puts it at the end of the line afterwards. A nudge that
   * cannot be sent is left to the sweep.
   */
  async wake(schoolId: string): Promise<void> {
    await this.nudge(queueNames.wake, { schoolId }, { ...inLine, deduplication: { id: `wake-${schoolId}`, keepLastIfActive: true } });
  }

  /** Has the sweep come by at these schools. Where it still waits to come by, or is there, it is not asked for again. */
  async visit(schoolIds: readonly string[]): Promise<void> {
    const name: WorkName = 'visit';
    // With nobody to visit, PostgreSQL's queue would take a way it has no right to.
    if (schoolIds.length === 0) return;
    await this.queue(queueNames.wake).addBulk(
      schoolIds.map((schoolId) => ({ name, data: { schoolId }, opts: { ...inLine, deduplication: { id: `visit-${schoolId}` } } })),
    );
  }

  /** Asks the provisioner to go on with a school; a nudge that is lost costs a minute. */
  async provision(schoolId: string): Promise<void> {
    await this.nudge(queueNames.provisioning, { schoolId });
  }

  /** Asks a worker to see a large roster of this school through; a nudge that is lost is left to the sweep. */
  async importRosters(schoolId: string): Promise<void> {
    await this.nudge(queueNames.rosters, { schoolId }, { deduplication: { id: `rosters-${schoolId}`, keepLastIfActive: true } });
  }

  /** Makes the sweep come by regularly, whichever worker happens to be up. */
  async scheduleSweep(): Promise<void> {
    const name: WorkName = 'sweep';
    await this.queue(queueNames.wake).upsertJobScheduler('sweep', { every: sweepEveryMs }, { name });
  }

  /** Whether the queue answers; for readiness. */
  async ready(): Promise<boolean> {
    try {
      await this.queue(queueNames.wake).getJobCounts('waiting');
      return true;
    } catch {
      return false;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }

  private async nudge(name: string, job: SchoolJob, options?: JobsOptions): Promise<void> {
    try {
      await this.queue(name).add(name, job, options);
    } catch (problem) {
      log.warn({ queue: name, problem: (problem as Error).message }, 'a nudge could not be sent; what it was about is found without it');
    }
  }

  private queue(name: string): Queue<SchoolJob> {
    const known = this.open.get(name);
    if (known) return known;
    const queue = openQueue<SchoolJob>(name, this.address);
    queue.on('error', (problem) => log.warn({ queue: name, problem: problem.message }, 'the queue is not answering'));
    this.open.set(name, queue);
    return queue;
  }
}
