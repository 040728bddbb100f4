import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';
import { sampleRosters } from './sample-rosters.js';

for (const [name, text] of Object.entries(sampleRosters())) {
  writeFileSync(join(workspaceRoot(), 'tools/seed/rosters', name), text);
}
