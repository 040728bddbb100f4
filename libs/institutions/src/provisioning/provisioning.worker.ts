import type { Worker } from 'bullmq';
import { openWorker, queueNames, type QueueAddress, type SchoolJob } from '@akin/messaging';
import { log } from '@akin/platform';
import type { Provisioner } from './provisioner.js';
import type { StepsRepository } from './steps.repository.js';
import { takeUpForgotten } from './take-up-forgotten.js';

/** Listens to the provisioner's own queue. First takes up what a crash left behind, and every minute what a lost nudge did. */
export async function startProvisioning(
  address: QueueAddress,
  provisioner: Provisioner,
  steps: StepsRepository,
): Promise<Worker<SchoolJob>> {
  const resume = (schoolId: string) =>
    provisioner.resume(schoolId).then(
      () => undefined,
      () => undefined, // the failed step says why, where the operator sees it
    );
  const worker = openWorker<SchoolJob>(queueNames.provisioning, address, 1, (job) => resume(job.data.schoolId));
  worker.on('error', (problem) => log.warn({ problem: problem.message }, 'the provisioning queue is not answering'));
  await worker.waitUntilReady();
  for (const id of await steps.unfinished()) await resume(id);
  takeUpForgotten(steps, resume);
  return worker;
}
