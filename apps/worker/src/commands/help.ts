import { always, type Command } from './command.js';
import { commands } from './index.js';

/** All commands, a line each. */
export function overview(): string {
  const lines = inColumns(commands.map(({ name, what }) => [name, what]));
  return [
    'npm run akin -- <command> [options]',
    '',
    ...lines,
    '',
    'Each takes --help and --json. Exit codes: 0 done, 1 refused or failed, 2 called wrongly.',
    'With --json the answer, or {"code","message","detail"} when there is none, is on standard output.',
  ].join('\n');
}

/** One command and its options. */
export function helpFor(command: Command): string {
  const options = Object.entries({ ...command.options, ...always });
  const lines = inColumns(options.map(([name, { what, needed }]) => [`--${name}`, `${what}${needed ? '' : ' (optional)'}`]));
  return [`npm run akin -- ${command.name}`, command.what, '', ...lines].join('\n');
}

function inColumns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, what]) => `  ${name.padEnd(width)}${what}`);
}
