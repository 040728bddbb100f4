/** Sums up what several test runs noted (see `conclude`) and prints the one closing line: `node tally.mjs <file>`. */
import { readFileSync } from 'node:fs';
import { closingLine, sum } from './jest-run.mjs';

const lines = readFileSync(process.argv[2], 'utf8').trim().split('\n').filter(Boolean);
console.log(closingLine(sum(lines.map((line) => JSON.parse(line)))));
