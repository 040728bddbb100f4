import { parentPort } from 'node:worker_threads';
import { makeWorkbook, type WorkbookJob } from './make-workbook.js';

/** What runs in a thread of its own: one table in, its workbook out. */
parentPort?.on('message', async (job: WorkbookJob) => {
  const workbook = await makeWorkbook(job);
  parentPort?.postMessage(workbook, [workbook.buffer]);
});
parentPort?.postMessage('ready');
