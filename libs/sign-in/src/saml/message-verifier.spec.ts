import { JudgedSchool } from '../testing/judged-answer.js';
import { gateMessage } from './gate-message.js';
import { MessageVerifier } from './message-verifier.js';

let north: JudgedSchool;
const verifier = new MessageVerifier();
beforeAll(async () => {
  north = await JudgedSchool.of('northfield');
});
afterAll(() => verifier.onModuleDestroy());

const verify = (xml: string) =>
  verifier.answer({ xml, idpCertificates: [north.idp.key.certificate], decryptionKeys: [], expected: north.expected });
const gated = (xml: string) => gateMessage(Buffer.from(xml).toString('base64'));
const refusal = (work: Promise<unknown>) => work.catch((problem: { detail: { reason: string } }) => problem.detail.reason);

describe('in a thread of its own', () => {
  it('an answer is verified and read', async () => {
    const verified = await verify(north.answer());
    expect(verified).toMatchObject({ ok: true, assertion: { id: '_assertion', nameId: { value: 'imani@north.example' } } });
    expect(verified.ok && verified.assertion.attributes.get('urn:oid:2.5.4.42')).toEqual(['Imani']);
  });

  it('an answer is refused with its reason', async () => {
    expect(await verify(north.answer({ signed: 'none' }))).toEqual({ ok: false, reason: 'unsigned' });
    expect(await verify('<a')).toEqual({ ok: false, reason: 'malformed' });
  });

  it('a sign-out that is nobody’s word is none', async () => {
    const asked = { xml: '<a ID="_1"/>', idpCertificates: [north.idp.key.certificate] };
    expect(await verifier.logout(asked)).toBeNull();
  });
});

describe('hostile messages', () => {
  const swollen = (padding: string) => north.answer().replace('<samlp:Status>', () => `${padding}<samlp:Status>`);

  it('over the limit cost next to nothing', () => {
    const hostile = swollen('<a/>'.repeat(50_000));
    const begun = performance.now();
    const reasons = Array.from({ length: 20 }, () => gated(hostile)).map((g) => !g.ok && g.reason);
    expect(new Set(reasons)).toEqual(new Set(['too_large']));
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('as heavy as the limits allow keep others waiting, but never the thread that serves them all', async () => {
    await verify(north.answer());
    const hostile = swollen(`<a ${'b'.repeat(20)}="1"/>`.repeat(1900));
    expect(gated(hostile).ok).toBe(true);
    let longest = 0;
    let all = 0;
    const asked = Array.from({ length: 6 }, () => {
      const begun = performance.now();
      const verdict = refusal(verify(hostile).then((verified) => (verified.ok ? 'accepted' : verified.reason)));
      longest = Math.max(longest, performance.now() - begun);
      return verdict;
    });
    const ticking = setInterval(() => all++, 5);
    const verdicts = await Promise.all(asked);
    clearInterval(ticking);
    expect(verdicts.filter((verdict) => verdict !== 'not_verified' && verdict !== 'too_slow')).toEqual([]);
    expect(longest).toBeLessThan(250);
    // Were they verified here, the clock could not have ticked even once.
    expect(all).toBeGreaterThan(10);
  }, 90_000);
});
