import { refreshLines } from './refresh-words';

const fresh = {
  url: 'https://idp.example/metadata',
  lastReadAt: '2026-11-17T19:14:00Z',
  nextAt: '2026-11-17T20:14:00Z',
  failures: 0,
  problem: null,
  waiting: null,
};
const read = ['good', 'Read last on Tuesday, November 17, 2:14 pm.'];
const next = ['next', 'We look again on Tuesday, November 17, 3:14 pm.'];
const kept = 'What we have is kept, and people sign in with it.';

it.each([
  ['all is well', {}, [read, next]],
  [
    'one reading failed',
    { failures: 1, problem: 'There is no server' },
    [read, ['warn', `The reading after that did not succeed: There is no server. ${kept}`], next],
  ],
  ['several failed', { failures: 12 }, [read, ['warn', `The 12 readings after that did not succeed. ${kept}`], next]],
  ['it was never read', { lastReadAt: null }, [next]],
])('%s', (_, change, lines) => {
  const said = refreshLines({ ...fresh, ...change }, 'America/New_York').map(({ tone, words }) => [tone, words.replace(/\s/g, ' ')]);
  expect(said).toEqual(lines);
});

it('cannot look for changes of a file', () => {
  const [line, ...more] = refreshLines({ ...fresh, url: null }, 'UTC');
  expect(line?.words).toContain('given as a file');
  expect(more).toEqual([]);
});
