import { defaultShares, matchingLimits, type MatchingShares, type Synonym } from '@akin/contracts';
import { checkSettings } from './check-settings.js';

const problems = (shares: MatchingShares, synonyms: Synonym[] = []) => checkSettings({ shares, synonyms }).map(({ field }) => field);
const parts = (who: number, what: number, practical: number, mentor: number) => ({ who, what, practical, mentor });

describe('the shares', () => {
  it.each([
    ['what Akin ships', defaultShares, []],
    ['all of it for one part', parts(100, 0, 0, 0), []],
    ['exactly half for who and what', parts(0, 50, 25, 25), []],
    ['less than half for who and what', parts(24, 25, 26, 25), ['shares']],
    ['less than 100', parts(40, 40, 10, 9), ['shares']],
    ['more than 100', parts(40, 40, 10, 11), ['shares']],
  ])('%s', (_name, shares, fields) => expect(problems(shares)).toEqual(fields));
});

describe('the school’s own words', () => {
  it.each<[string, Synonym[], string[]]>([
    ['one that stands for another', [{ word: 'peds', means: 'pediatrics' }], []],
    ['one with two meanings', [{ word: 'OB', means: 'obstetrics' }, { word: 'ob', means: 'gynecology' }], []], // prettier-ignore
    ['the same twice, whatever its case', [{ word: 'OB', means: 'Obstetrics' }, { word: ' ob ', means: 'obstetrics' }], ['synonyms.1.word']], // prettier-ignore
    ['one that stands for itself', [{ word: 'Peds', means: 'peds' }], ['synonyms.0.means']],
    ['an empty one', [{ word: ' ', means: 'peds' }], ['synonyms.0']],
  ])('%s', (_name, synonyms, fields) => expect(problems(defaultShares, synonyms)).toEqual(fields));

  it('are bounded in number', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ word: `w${at}`, means: 'x' }));
    expect(problems(defaultShares, many(matchingLimits.synonyms))).toEqual([]);
    expect(problems(defaultShares, many(matchingLimits.synonyms + 1))).toEqual(['synonyms']);
  });
});
