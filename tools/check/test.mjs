/** `npm test`: everything that needs nothing but this machine. Arguments go to jest, e.g. `npm test -- libs/people`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, project, runJest, sum } from './jest-run.mjs';

const configs = ['jest.config.mjs', 'apps/web/jest.config.mjs'].filter((config) => existsSync(join(project, config)));
const tallies = [];
for (const config of configs) tallies.push(await runJest(config, process.argv.slice(2)));
conclude(sum(tallies));
