import { type AskForm, checkAsk, whenWords } from './check-ask';

const good: AskForm = { need: 'residency_application', hope: 'The truth about my draft.', times: ['Evenings'], note: '' };

describe('asking a mentor', () => {
  it.each<[string, Partial<AskForm>, string[]]>([
    ['a complete form', {}, []],
    ['no need', { need: '' }, ['need']],
    ['only blanks', { hope: '   ' }, ['hope']],
    ['too long a hope', { hope: 'x'.repeat(1201) }, ['hope']],
    ['the longest hope', { hope: 'x'.repeat(1200) }, []],
    ['no time', { times: [] }, ['when']],
    ['only a note about time', { times: [], note: 'After 6' }, []],
    ['too long a note', { note: 'x'.repeat(240) }, ['note']],
    ['nothing at all', { need: '', hope: '', times: [] }, ['need', 'hope', 'when']],
  ])('%s', (_name, change, fields) => {
    expect(checkAsk({ ...good, ...change }).map((problem) => problem.field)).toEqual(fields);
  });

  it.each([
    [['Evenings', 'Weekends'], 'By video', 'Evenings, weekends. By video'],
    [['Lunch'], '', 'Lunch'],
    [[], ' After 6 ', 'After 6'],
  ])('words %j and "%s" as %s', (times, note, words) => {
    expect(whenWords({ times, note })).toBe(words);
  });
});
