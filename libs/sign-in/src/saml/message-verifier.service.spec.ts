import { cpuTime } from '../testing/cpu-time.js';
import { JudgedSchool } from '../testing/judged-answer.js';
import { gateMessage } from './gate-message.js';
import { MessageVerifier } from './message-verifier.service.js';

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
    const reasons = new Set<unknown>();
    const took = cpuTime(() => Array.from({ length: 20 }, () => gated(hostile)).forEach((g) => reasons.add(!g.ok && g.reason)));
    expect(reasons).toEqual(new Set(['too_large']));
    expect(took).toBeLessThan(4000);
  });

  it('as heavy as the limits allow keep others waiting, but never the thread that serves them all', async () => {
    await verify(north.answer());
    const hostile = swollen(`<a ${'b'.repeat(20)}="1"/>`.repeat(1900));
    expect(gated(hostile).ok).toBe(true);
    let all = 0;
    const asked = Array.from({ length: 6 }, () =>
      refusal(verify(hostile).then((verified) => (verified.ok ? 'accepted' : verified.reason))),
    );
    const ticking = setInterval(() => all++, 5);
    const verdicts = await Promise.all(asked);
    clearInterval(ticking);
    expect(verdicts.filter((verdict) => verdict !== 'not_verified' && verdict !== 'too_slow')).toEqual([]);
    // Were they verified here, the clock could not have ticked even once.
    expect(all).toBeGreaterThan(10);
  }, 90_000);
});
