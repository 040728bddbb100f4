import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { TrainingModule } from '@akin/training';
import { ProgramCountersController } from './program/program-counters.controller.js';
import { ProgramCountersRepository } from './program/program-counters.repository.js';
import { ProgramCountersService } from './program/program-counters.service.js';

@Module({
  imports: [PeopleModule, TrainingModule],
  providers: [ProgramCountersRepository, ProgramCountersService],
  exports: [ProgramCountersService],
})
export class InsightModule {}

@Module({ imports: [InsightModule], controllers: [ProgramCountersController] })
export class InsightHttpModule {}
