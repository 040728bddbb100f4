import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { openWorker, QUEUE_ADDRESS, queueNames, Queues, Sweeps, type QueueAddress, type SchoolJob } from '@akin/messaging';
import { log } from '@akin/platform';
import { currentSchool, inSchool, Registry } from '@akin/tenancy';
import { RosterWork } from './roster-work.service.js';
import { RosterWorkRepository } from './roster-work.repository.js';

/**
 * Sees large rosters through in the worker, in a line of their own, so that no mail waits behind one. One roster at a
 * time in a process, which bounds its memory; a school with more of them goes to the end of the line.
 */
@Injectable()
export class RosterImportProcessor implements OnModuleInit, OnModuleDestroy {
  private worker: Worker<SchoolJob> | undefined;

  constructor(
    @Inject(QUEUE_ADDRESS) private readonly address: QueueAddress,
    private readonly queues: Queues,
    private readonly sweeps: Sweeps,
    private readonly registry: Registry,
    private readonly work: RosterWork,
    private readonly waiting: RosterWorkRepository,
  ) {}

  /** The row is the truth: a roster whose nudge was lost, or whose worker died, is found again. */
  onModuleInit(): void {
    this.sweeps.add('rosters that wait', async () => {
      if ((await this.waiting.next()) !== null) await this.queues.importRosters(currentSchool().id);
    });
  }

  async start(): Promise<void> {
    this.worker = openWorker<SchoolJob>(queueNames.rosters, this.address, 1, ({ data }) => this.takeTurn(data.schoolId));
    this.worker.on('error', (problem) => log.warn({ problem: problem.message }, 'the queue of rosters is not answering'));
    this.worker.on('failed', (_job, problem) => log.warn({ problem: problem.message }, 'a roster was not finished; it is tried again'));
    await this.worker.waitUntilReady();
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
  }

  /** One roster of this school. */
  async takeTurn(schoolId: string): Promise<void> {
    const school = await this.registry.schoolById(schoolId);
    if (school?.state !== 'active') return;
    if ((await inSchool(school, () => this.work.finishNext())) === 'more') await this.queues.importRosters(schoolId);
  }
}
