import 'reflect-metadata';
import { log, Refusal } from '@akin/platform';
import { commands } from './commands/index.js';
import { helpFor, overview } from './commands/help.js';
import { parseWords, UsageProblem } from './commands/command.js';

log.level = 'warn';
const [name, ...rest] = process.argv.slice(2);
process.exitCode = await main();
process.exit();

/** 0 done, 1 refused or failed, 2 called wrongly. */
async function main(): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (!command) return say(overview(), !name || name === '--help' ? 0 : 2);
  if (rest.includes('--help')) return say(helpFor(command), 0);
  try {
    const options = parseWords(rest, command.options);
    const answer = await command.run(options);
    return say(options['json'] ? JSON.stringify(answer.data, null, 2) : answer.words, answer.ok === false ? 1 : 0);
  } catch (problem) {
    if (problem instanceof UsageProblem) return say(`${problem.message}\n\n${helpFor(command)}`, 2);
    return say(inWords(problem), 1);
  }
}

function inWords(problem: unknown): string {
  if (!(problem instanceof Refusal)) return `This did not work: ${aboutFiles(problem) ?? (problem as Error).message}`;
  const fields = (problem.detail?.fields ?? []).map((field) => `\n  ${field.field}: ${field.message}`);
  return `${problem.message} (${problem.code})${fields.join('')}`;
}

/** What Node says in capitals, in words. */
function aboutFiles(problem: unknown): string | null {
  const { code, path } = problem as { code?: string; path?: string };
  if (code === 'ENOENT') return `there is no file “${path ?? ''}”.`;
  if (code === 'EISDIR') return 'that is a folder; a file is needed.';
  return code === 'EACCES' ? `the file “${path ?? ''}” may not be read.` : null;
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
