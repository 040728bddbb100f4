import 'reflect-metadata';
import { log } from '@akin/platform';
import { commands } from './commands/index.js';
import { helpFor, overview } from './commands/help.js';
import { parseWords, UsageProblem } from './commands/command.js';
import { problemBody, problemWords } from './commands/tell-problem.js';

log.level = 'warn';
const [name, ...rest] = process.argv.slice(2);
const asJson = rest.includes('--json');
process.exitCode = await main();
process.exit();

/** 0 done, 1 refused or failed, 2 called wrongly. */
async function main(): Promise<number> {
  if (!name || name === '--help' || name === 'help') return say(overview(), 0);
  const command = commands.find((one) => one.name === name);
  if (!command) return wrong(new UsageProblem(`There is no command “${name}”.`), overview());
  if (rest.includes('--help')) return say(helpFor(command), 0);
  try {
    const answer = await command.run(parseWords(rest, command.options));
    return say(asJson ? inJson(answer.data) : answer.words, answer.ok === false ? 1 : 0);
  } catch (problem) {
    if (problem instanceof UsageProblem) return wrong(problem, helpFor(command));
    return say(asJson ? inJson(problemBody(problem)) : problemWords(problem), 1);
  }
}

function wrong(problem: UsageProblem, help: string): number {
  return say(asJson ? inJson(problemBody(problem)) : `${problem.message}\n\n${help}`, 2);
}

const inJson = (data: unknown) => JSON.stringify(data, null, 2);

/** A program that asked for JSON reads one answer in one place, whatever became of it; the exit code says which. */
function say(text: string, code: number): number {
  (asJson || code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
