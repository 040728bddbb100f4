import { parseWords, UsageProblem } from './command.js';
import { helpFor, overview } from './help.js';
import { commands } from './index.js';
import { problemBody, problemWords } from './tell-problem.js';

/** What is said at the end of a command. */
export interface Answer {
  text: string;
  /** 0 done, 1 refused or failed, 2 called wrongly. */
  code: 0 | 1 | 2;
  /** A program that asked for JSON reads one answer in one place, whatever became of it; the code says which. */
  where: 'stdout' | 'stderr';
}

/** Runs the command these words name. Never throws. */
export async function answer([name, ...rest]: string[]): Promise<Answer> {
  const asJson = rest.includes('--json');
  const say = (code: Answer['code'], words: string, data: unknown): Answer =>
    asJson ? { text: JSON.stringify(data, null, 2), code, where: 'stdout' } : { text: words, code, where: code ? 'stderr' : 'stdout' };
  const wrong = (problem: UsageProblem, help: string) => say(2, `${problem.message}\n\n${help}`, problemBody(problem));

  if (!name || name === '--help' || name === 'help') return { text: overview(), code: 0, where: 'stdout' };
  const command = commands.find((one) => one.name === name);
  if (!command) return wrong(new UsageProblem(`There is no command “${name}”.`), overview());
  if (rest.includes('--help')) return { text: helpFor(command), code: 0, where: 'stdout' };
  try {
    const { words, data, ok } = await command.run(parseWords(rest, command.options));
    return say(ok === false ? 1 : 0, words, data);
  } catch (problem) {
    return problem instanceof UsageProblem ? wrong(problem, helpFor(command)) : say(1, problemWords(problem), problemBody(problem));
  }
}
