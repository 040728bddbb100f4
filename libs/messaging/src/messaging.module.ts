import { Module, type DynamicModule } from '@nestjs/common';
import { Bounces } from './bounces/bounces.service.js';
import { MailRepository } from './mail/mail.repository.js';
import { MailTransport, SMTP_ADDRESS } from './mail/mail-transport.js';
import { Mailer } from './mail/mailer.js';
import { OutboxListeners } from './outbox/outbox-listeners.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { Outbox } from './outbox/outbox.js';
import { SchoolAttendant } from './outbox/school-attendant.js';
import type { QueueAddress } from './queue/queue-backend.js';
import { QUEUE_ADDRESS, Queues } from './queue/queues.js';
import { SchoolWorker } from './queue/school-worker.js';
import { Sweeps } from './queue/sweeps.js';

/** Outbox, queue and mail, once per process. Only the worker calls `SchoolWorker.start`. */
@Module({})
export class MessagingModule {
  static forRoot(options: { queue: QueueAddress; smtp: string }): DynamicModule {
    const doors = [
      OutboxRepository,
      Outbox,
      OutboxListeners,
      Queues,
      Sweeps,
      MailRepository,
      Mailer,
      MailTransport,
      Bounces,
      SchoolAttendant,
      SchoolWorker,
    ];
    return {
      module: MessagingModule,
      global: true,
      providers: [{ provide: QUEUE_ADDRESS, useValue: options.queue }, { provide: SMTP_ADDRESS, useValue: options.smtp }, ...doors],
      exports: [QUEUE_ADDRESS, ...doors],
    };
  }
}
