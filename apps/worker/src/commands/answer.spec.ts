import { answer } from './answer.js';

it.each([
  ['', 0, 'stdout', /institution:restore-archived {2,}open/],
  ['--help', 0, 'stdout', /Exit codes: 0 done, 1 refused or failed, 2 called wrongly/],
  ['migrate --help', 0, 'stdout', /--dry-run {2,}change nothing/],
  ['nonsense', 2, 'stderr', /^There is no command “nonsense”\.\n\nnpm run akin/],
  ['institution:export --slug x', 2, 'stderr', /^Missing: --file\n/],
  ['institution:restore --file x --state open', 2, 'stderr', /^--state is one of: active/],
  ['institution:restore --file x --passphrase-file /nowhere/p', 1, 'stderr', /there is no file or folder “\/nowhere\/p”/],
] as const)('answers “%s” with %i on %s', async (line, code, where, words) => {
  const said = await answer(line.split(' ').filter(Boolean));
  expect(said).toMatchObject({ code, where });
  expect(said.text).toMatch(words);
});

it.each([
  ['nonsense --json', 2, 'bad_input'],
  ['institution:export --slug x --json', 2, 'bad_input'],
  ['institution:restore --file x --passphrase-file /nowhere/p --json', 1, 'bad_input'],
] as const)('answers “%s” with JSON on standard output', async (line, code, told) => {
  const said = await answer(line.split(' '));
  expect(said).toMatchObject({ code, where: 'stdout' });
  expect(JSON.parse(said.text)).toEqual({ code: told, message: expect.stringMatching(/\w/) });
});
