import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './settings.mjs';

/** What one `npm start` runs, in the order of starting; stopping goes the other way round. `needs` names its credentials. */
export const programs = [
  { name: 'demo sign-in', file: 'apps/demo-idp/dist/main.js', needs: 'demo' },
  { name: 'demo inbox', file: 'apps/demo-inbox/dist/main.js', needs: 'demo' },
  { name: 'provisioner', file: 'apps/worker/dist/provisioner.js', needs: 'owner' },
  { name: 'worker', file: 'apps/worker/dist/main.js', needs: 'server' },
  { name: 'api', file: 'apps/api/dist/main.js', needs: 'server' },
].filter(({ file }) => existsSync(join(project, file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))));
