import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { log } from '@akin/platform';
import { inSchool, Registry } from '@akin/tenancy';
import { SchoolAttendant } from '../outbox/school-attendant.js';
import { openWorker, type QueueAddress } from './queue-backend.js';
import { QUEUE_ADDRESS, queueNames, Queues, sweepEveryMs, type SchoolJob } from './queues.js';
import { schoolsThisRound } from './schools-this-round.js';

/**
 * Listens to the queue and gives each school it names a turn. A turn is short; a school with more to do goes to the end
 * of the line, so that everybody is served however much one of them has. A school has at most two turns at a time, one
 * of its own and one of the sweep's.
 */
@Injectable()
export class SchoolWorker implements OnModuleDestroy {
  private worker: Worker<SchoolJob> | undefined;

  constructor(
    @Inject(QUEUE_ADDRESS) private readonly address: QueueAddress,
    private readonly queues: Queues,
    private readonly registry: Registry,
    private readonly attendant: SchoolAttendant,
  ) {}

  async start(concurrency = 4): Promise<void> {
    this.worker = openWorker<SchoolJob>(queueNames.wake, this.address, concurrency, (job) => this.work(job));
    this.worker.on('error', (problem) => log.warn({ problem: problem.message }, 'the queue is not answering'));
    this.worker.on('failed', (_job, problem) => log.warn({ problem: problem.message }, 'a job failed; the sweep will see to it'));
    await this.worker.waitUntilReady();
    await this.queues.scheduleSweep();
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
  }

  private work(job: Job<SchoolJob>): Promise<void> {
    if (job.name === 'sweep') return this.sendSweep(Math.floor(job.timestamp / sweepEveryMs));
    return this.giveTurn(job.data.schoolId, () => (job.name === 'visit' ? this.attendant.sweep() : this.attendant.attend()));
  }

  private async giveTurn(schoolId: string, turn: () => Promise<'done' | 'more'>): Promise<void> {
    const school = await this.registry.schoolById(schoolId);
    if (school?.state !== 'active') return;
    if ((await inSchool(school, turn)) === 'more') await this.queues.wake(schoolId);
  }

  private async sendSweep(round: number): Promise<void> {
    const active = (await this.registry.listSchools()).filter(({ state }) => state === 'active').map(({ id }) => id);
    await this.queues.visit(schoolsThisRound(active.toSorted(), round));
  }
}
