export { InsightHttpModule, InsightModule } from './insight.module.js';
export { countMentors } from './program/count-mentors.js';
export { ProgramCountersService } from './program/program-counters.service.js';
