import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { log } from '@akin/platform';
import { inSchool, Registry, type School } from '@akin/tenancy';
import { SchoolAttendant } from '../outbox/school-attendant.js';
import { openWorker, type QueueAddress } from './queue-backend.js';
import { QUEUE_ADDRESS, queueNames, Queues, type SchoolJob } from './queues.js';

/** Listens to the queue and attends to the schools it names; on a sweep, to all of them. */
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
    this.worker = openWorker<SchoolJob>(queueNames.wake, this.address, concurrency, (job) =>
      job.name === 'sweep' ? this.sweepAll() : this.attendTo(job.data.schoolId),
    );
    this.worker.on('error', (problem) => log.warn({ problem: problem.message }, 'the queue is not answering'));
    this.worker.on('failed', (_job, problem) => log.warn({ problem: problem.message }, 'a job failed; the sweep will see to it'));
    await this.worker.waitUntilReady();
    await this.queues.scheduleSweep();
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
  }

  private async attendTo(schoolId: string): Promise<void> {
    const school = await this.registry.schoolById(schoolId);
    if (school?.state === 'active') await inSchool(school, () => this.attendant.attend());
  }

  private async sweepAll(): Promise<void> {
    const schools = await this.registry.listSchools();
    for (const school of schools.filter((one) => one.state === 'active')) await this.sweep(school);
  }

  private async sweep(school: School): Promise<void> {
    await inSchool(school, () => this.attendant.sweep()).catch((problem: Error) =>
      log.warn({ school: school.id, problem: problem.message }, 'a school could not be swept; the others go on'),
    );
  }
}
