import { Module } from '@nestjs/common';
import { MatchingModule } from '@akin/matching';
import { PeopleModule } from '@akin/people';
import { AnsweringController } from './answering/answering.controller.js';
import { AnsweringRepository } from './answering/answering.repository.js';
import { Answering } from './answering/answering.service.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskRepository } from './desk/desk.repository.js';
import { Desk } from './desk/desk.service.js';
import { HandOver } from './desk/hand-over.service.js';
import { HeldDesk } from './desk/held-desk.service.js';
import { LeftOpenRepository } from './desk/left-open.repository.js';
import { HeldContacts } from './held-contacts.service.js';
import { DeskNotifier } from './mails/desk-notifier.service.js';
import { RequestNotifier } from './mails/request-notifier.service.js';
import { MentorshipsMerger } from './merging/mentorships-merger.repository.js';
import { MentorshipsController } from './mentorships/mentorships.controller.js';
import { MentorshipsRepository } from './mentorships/mentorships.repository.js';
import { MentorshipsService } from './mentorships/mentorships.service.js';
import { MetMentors } from './requests/met-mentors.repository.js';
import { RequestFigures } from './requests/request-figures.repository.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsRepository } from './requests/requests.repository.js';
import { RequestsService } from './requests/requests.service.js';

@Module({
  imports: [PeopleModule, MatchingModule],
  providers: [
    RequestsRepository,
    MentorshipsRepository,
    MentorshipsService,
    RequestsService,
    RequestNotifier,
    MentorshipsMerger,
    HeldContacts,
    MetMentors,
    RequestFigures,
    AnsweringRepository,
    Answering,
    DeskRepository,
    LeftOpenRepository,
    Desk,
    HandOver,
    DeskNotifier,
    HeldDesk,
  ],
  exports: [RequestsService, MentorshipsService, Desk, Answering],
})
export class MentorshipsModule {}

@Module({ imports: [MentorshipsModule], controllers: [RequestsController, MentorshipsController, DeskController, AnsweringController] })
export class MentorshipsHttpModule {}
