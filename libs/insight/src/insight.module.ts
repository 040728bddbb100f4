import { Module } from '@nestjs/common';
import { TrainingModule } from '@akin/training';
import { ProgramCountersController } from './program/program-counters.controller.js';
import { ProgramCountersRepository } from './program/program-counters.repository.js';
import { ProgramCountersService } from './program/program-counters.service.js';

@Module({ imports: [TrainingModule], providers: [ProgramCountersRepository, ProgramCountersService], exports: [ProgramCountersService] })
export class InsightModule {}

@Module({ imports: [InsightModule], controllers: [ProgramCountersController] })
export class InsightHttpModule {}
