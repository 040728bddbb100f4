import { sourceWords } from './source-words';

const readAt = '2026-11-22T18:30:00Z';

describe('sourceWords', () => {
  it.each([
    [null, 'bring new metadata when it changes'],
    [{ url: 'https://idp.example', signed: false }, /every hour while sign-in is on\.$/],
    [{ url: 'https://idp.example', signed: true }, 'the federation has not signed'],
  ])('says where %j comes from', (source, words) => {
    const said = sourceWords({ source, readAt }, 'America/Denver');
    expect(said).toMatch(words);
    expect(said).toContain('November 22, 2026 at 11:30');
  });
});
