/** `npm run bench -- <name>`: figures beside their yardstick, measured in the same run, one JSON line each. */
import { build } from '../start/build.mjs';

const benches = ['unit', 'http', 'provisioning', 'tenants', 'fairness', 'sign-in', 'roster', 'search'];
const [name] = process.argv.slice(2);

if (!benches.includes(name)) {
  console.error(`npm run bench -- <name>, where name is one of: ${benches.join(', ')}`);
  process.exit(2);
}
await build((line) => console.error(line));
const { run } = await import(`./${name}.bench.mjs`);
const figures = await run();
for (const figure of figures) console.log(JSON.stringify({ bench: name, ...figure }));
process.exit(0);
