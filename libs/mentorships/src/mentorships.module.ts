import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { HeldContacts } from './held-contacts.service.js';
import { RequestNotifier } from './mails/request-notifier.service.js';
import { MentorshipsMerger } from './merging/mentorships-merger.repository.js';
import { MentorshipsController } from './mentorships/mentorships.controller.js';
import { MentorshipsRepository } from './mentorships/mentorships.repository.js';
import { MentorshipsService } from './mentorships/mentorships.service.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsRepository } from './requests/requests.repository.js';
import { RequestsService } from './requests/requests.service.js';

@Module({
  imports: [PeopleModule],
  providers: [
    RequestsRepository,
    MentorshipsRepository,
    MentorshipsService,
    RequestsService,
    RequestNotifier,
    MentorshipsMerger,
    HeldContacts,
  ],
  exports: [RequestsService, MentorshipsService],
})
export class MentorshipsModule {}

@Module({ imports: [MentorshipsModule], controllers: [RequestsController, MentorshipsController] })
export class MentorshipsHttpModule {}
