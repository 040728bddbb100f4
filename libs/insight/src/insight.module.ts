import { Module } from '@nestjs/common';
import { MatchingModule } from '@akin/matching';
import { PeopleModule } from '@akin/people';
import { TrainingModule } from '@akin/training';
import { ProgramCountersController } from './program/program-counters.controller.js';
import { ProgramCountersRepository } from './program/program-counters.repository.js';
import { ProgramCountersService } from './program/program-counters.service.js';
import { UnmetNeedsController } from './unmet/unmet-needs.controller.js';
import { UnmetNeedsRepository } from './unmet/unmet-needs.repository.js';
import { UnmetNeeds } from './unmet/unmet-needs.service.js';
import { UnmetSnapshots } from './unmet/unmet-snapshots.service.js';

@Module({
  imports: [MatchingModule, PeopleModule, TrainingModule],
  providers: [ProgramCountersRepository, ProgramCountersService, UnmetNeedsRepository, UnmetNeeds, UnmetSnapshots],
  exports: [ProgramCountersService, UnmetNeeds],
})
export class InsightModule {}

@Module({ imports: [InsightModule], controllers: [ProgramCountersController, UnmetNeedsController] })
export class InsightHttpModule {}
