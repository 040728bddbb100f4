import { upkeepWarnings, type SignInGround } from './upkeep-warnings.js';

const now = new Date('2026-03-10T12:00:00Z');
const inDays = (days: number) => ({ until: new Date(now.getTime() + days * 86_400_000) });
const source = { url: 'https://idp.example', signer: null, etag: null, modified: null, readAt: now };
const well: SignInGround = {
  theirs: [inDays(90)],
  ours: [inDays(900)],
  kept: { source, failures: 0, validUntil: inDays(5).until, waiting: null },
};
const kept = (change: Partial<SignInGround['kept'] & object>) => ({
  kept: { ...(well.kept as object), ...change } as SignInGround['kept'],
});

it.each<[string, Partial<SignInGround>, RegExp[]]>([
  ['nothing while all is well', {}, []],
  ['nothing before there is metadata', { kept: null }, []],
  ['a certificate of theirs', { theirs: [inDays(90), inDays(30)] }, [/^A signing certificate.* in 30 days/]],
  ['one that runs out tomorrow', { theirs: [inDays(1)] }, [/in one day/]],
  ['one that runs out today', { theirs: [inDays(0.5)] }, [/within a day/]],
  ['one that has run out', { theirs: [inDays(-3)] }, [/has run out/]],
  ['a certificate of ours', { ours: [inDays(12)] }, [/^Our certificate.* in 12 days/]],
  ['metadata that waits', kept({ waiting: { xml: '', since: now } }), [/waits for your yes/]],
  ['an address that does not answer', kept({ failures: 12 }), [/could not be read again/, /metadata runs out in 5 days/]],
  ['nothing after one failure, while there is time', kept({ failures: 1, validUntil: inDays(40).until }), []],
  ['the end of a file', kept({ source: null }), [/metadata runs out in 5 days/]],
])('tells of %s', (_what, change, sentences) => {
  const told = upkeepWarnings({ ...well, ...change }, now);
  expect(told).toHaveLength(sentences.length);
  sentences.forEach((sentence, at) => expect(told[at]).toMatch(sentence));
});
