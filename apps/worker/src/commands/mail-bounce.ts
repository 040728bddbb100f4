import { NestFactory } from '@nestjs/core';
import { Bounces, readBounce } from '@akin/messaging';
import { WorkerModule } from '../worker.module.js';
import type { Command } from './command.js';

/** With the worker's rights only: mail servers call this, and whoever can write to an address makes them do so. */
export const mailBounce: Command = {
  name: 'mail:bounce',
  what: 'read one delivery report on standard input, as a mail server pipes it to MAIL_BOUNCE_ADDRESS',
  options: {},
  async run() {
    const returned = await readBounce(process.stdin);
    // A mail server would send what a program refuses back to where it came from, so anything else is simply left.
    if (!returned) return { data: { taken: false }, words: 'This is no report of a mail that failed for good. Nothing was changed.' };
    const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(), { logger: false, abortOnError: false });
    try {
      const taken = await app.get(Bounces).take(returned);
      const words = taken ? 'The mail is marked as come back.' : 'This report is about no mail of this installation. Nothing was changed.';
      return { data: { taken }, words };
    } finally {
      await app.close();
    }
  },
};
