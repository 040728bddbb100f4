import { connection } from './asking.mjs';

/** Asks as fast as it can on many connections, whatever it is answered, until it is told to stop; says how often it was answered what. */
const [port, host, cookie, connections] = process.argv.slice(2);
const answers = {};
let going = true;
process.once('SIGTERM', () => {
  going = false;
  process.stdout.write(JSON.stringify(answers), () => process.exit(0));
});
const storm = async () => {
  const { ask } = connection(Number(port), host, cookie);
  while (going) {
    const status = await ask();
    answers[status] = (answers[status] ?? 0) + 1;
  }
};
await Promise.all(Array.from({ length: Number(connections) }, storm));
