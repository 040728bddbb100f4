import { readRecord, type RecordAnswer } from './read-record.js';

const values = (...found: string[]): RecordAnswer => ({ kind: 'records', values: found });

describe('readRecord', () => {
  const read = (answer: RecordAnswer) => readRecord(answer, '_akin.lakeside.edu', 'akin-verification=abc');

  it.each([values('akin-verification=abc'), values('v=spf1 -all', ' akin-verification=abc ')])('is content with %j', (answer) =>
    expect(read(answer)).toBeNull(),
  );

  it.each<[RecordAnswer, RegExp]>([
    [{ kind: 'none' }, /no TXT record at _akin\.lakeside\.edu/],
    [values(), /no TXT record/],
    [{ kind: 'silent' }, /did not answer/],
    [values('akin-verification=abd'), /another value/],
    [values('akin-verification=abc2'), /another value/],
    [values('AKIN-VERIFICATION=abc'), /not this one/],
    [values('v=spf1 -all'), /not this one/],
  ])('explains %j', (answer, words) => expect(read(answer)).toMatch(words));
});
