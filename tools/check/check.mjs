/** `npm run check`: types, lint, room boundaries, import cycles, format. Says everything that is wrong, not only the first. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failedSections, runNx } from '../start/nx.mjs';
import { project } from './jest-run.mjs';

const bin = (path) => join(project, 'node_modules', path);
const web = join(project, 'apps', 'web');

const steps = [
  { name: 'types of the server', run: [bin('typescript/bin/tsc'), '-p', 'tsconfig.check.json', '--noEmit'] },
  {
    name: 'types of the client',
    run: [bin('@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'apps/web/tsconfig.app.json', '--noEmit'],
    needs: web,
  },
  { name: 'types of the client specs', run: [bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.spec.json', '--noEmit'], needs: web },
  { name: 'lint and room boundaries', run: lint },
  { name: 'import cycles', run: [join(import.meta.dirname, 'cycles.mjs')] },
  { name: 'format', run: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
].filter(({ needs }) => !needs || existsSync(needs));

const failed = [];
for (const step of steps) if (!(await passes(step))) failed.push(step.name);
console.log(failed.length ? `\nNot fine: ${failed.join(', ')}` : '\nAll checks are fine.');
process.exitCode = failed.length ? 1 : 0;

async function passes({ name, run }) {
  const began = Date.now();
  const { code, said } = typeof run === 'function' ? await run() : await spawned(run);
  if (code !== 0) console.error(`\n${said.trim()}\n`);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return code === 0;
}

async function lint() {
  const { code, said } = await runNx('lint');
  return { code, said: failedSections(said) };
}

function spawned(args) {
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
