export { InsightHttpModule, InsightModule } from './insight.module.js';
export { ProgramCountersRepository } from './program/program-counters.repository.js';
export { ProgramCountersService } from './program/program-counters.service.js';
