import type { Command } from './command.js';
import { commands } from './index.js';

/** All commands, a line each. */
export function overview(): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(24)}${command.what}`);
  return [
    'npm run akin -- <command> [options]',
    '',
    ...lines,
    '',
    'Each takes --help and --json. Exit codes: 0 done, 1 refused or failed, 2 called wrongly.',
  ].join('\n');
}

/** One command and its options. */
export function helpFor(command: Command): string {
  const lines = Object.entries(command.options).map(
    ([name, rule]) => `  --${name.padEnd(16)}${rule.what}${rule.needed ? '' : ' (optional)'}`,
  );
  return [`npm run akin -- ${command.name}`, command.what, '', ...lines, `  --${'json'.padEnd(16)}answer as JSON (optional)`].join('\n');
}
