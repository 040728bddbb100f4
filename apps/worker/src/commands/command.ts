import { parseArgs } from 'node:util';

export type Options = Record<string, string | boolean | undefined>;

export interface OptionRule {
  type: 'string' | 'boolean';
  what: string;
  needed?: boolean;
}

/** One command: what it is called, what it takes, what it does. */
export interface Command {
  name: string;
  what: string;
  options: Record<string, OptionRule>;
  run(options: Options): Promise<{ data: unknown; words: string; ok?: boolean }>;
}

/** The words after the command do not fit it. */
export class UsageProblem extends Error {}

/** What every command takes. */
export const always: Record<string, OptionRule> = { json: { type: 'boolean', what: 'answer as JSON' } };

/** @throws UsageProblem for an unknown or missing option */
export function parseWords(words: string[], rules: Record<string, OptionRule>): Options {
  try {
    const options = Object.fromEntries(Object.entries({ ...rules, ...always }).map(([name, rule]) => [name, { type: rule.type }]));
    const { values } = parseArgs({ args: words, options, strict: true });
    const missing = Object.entries(rules).filter(([name, rule]) => rule.needed && values[name] === undefined);
    if (missing.length) throw new UsageProblem(`Missing: ${missing.map(([name]) => `--${name}`).join(', ')}`);
    return values as Options;
  } catch (problem) {
    throw problem instanceof UsageProblem ? problem : new UsageProblem((problem as Error).message);
  }
}
