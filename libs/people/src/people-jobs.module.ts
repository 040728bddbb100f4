import { Module } from '@nestjs/common';
import { PeopleModule } from './people.module.js';
import { RosterImportProcessor } from './rosters/roster-import.processor.js';

/** The room's long work; only the worker loads it. */
@Module({ imports: [PeopleModule], providers: [RosterImportProcessor], exports: [RosterImportProcessor] })
export class PeopleJobsModule {}
