/** `node tools/interop/interop.mjs`: signs in at the running application with an identity provider nobody here wrote (pysaml2). */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication, stopApplication } from '../check/application.mjs';
import { conclude } from '../check/jest-run.mjs';
import { Browser } from './browser.mjs';
import { startProvider, whatIsMissing } from './provider.mjs';
import { rounds } from './rounds.mjs';
import { person, School } from './school.mjs';

const missing = whatIsMissing();
if (missing) {
  console.log(`Signing in with another make of identity provider was skipped, ${missing}.`);
  if (process.env.AKIN_TALLY) appendFileSync(process.env.AKIN_TALLY, '{"passed":0,"failed":0,"skipped":1}\n');
} else {
  conclude(await meetings());
}

async function meetings() {
  const folder = mkdtempSync(join(tmpdir(), 'akin-interop-'));
  const given = running();
  const application = given ?? (await startApplication());
  let provider;
  try {
    const school = new School(application, folder);
    school.add();
    const ours = join(folder, 'sp.xml');
    writeFileSync(ours, (await new Browser().get(`${school.origin}/saml/metadata`)).body);
    provider = await startProvider(ours, folder);
    await school.trust(await provider.metadata());
    return await count([
      ...rounds.map((round) => [round.what, () => signInAs(round, school, provider)]),
      ['our request, when it was altered on its way, is refused there', () => alterRequest(school)],
      ['its word that the person signed out ends the session and is answered', () => signOut(school, provider)],
    ]);
  } finally {
    provider?.stop();
    if (!given) await stopApplication(application);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An application that somebody started already; the journeys in the browser take the same. */
function running() {
  const { AKIN_E2E_BASE_DOMAIN: domain, AKIN_E2E_DATA: data } = process.env;
  return domain && data ? { web: Number(domain.split(':')[1]), data } : null;
}

async function count(meetings) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const [what, meet] of meetings) {
    const problem = await meet().catch((thrown) => thrown.message);
    tally[problem ? 'failed' : 'passed'] += 1;
    console.log(problem ? `  FAILED ${what}: ${problem}` : `  ok ${what}`);
  }
  return tally;
}

/** The browser's part of one sign-in; answers what went otherwise than it should. */
async function signInAs({ way, wants, outcome, unasked }, school, provider) {
  await school.asks(wants);
  await provider.answer(way);
  const [expected, place] = [way.who?.mail[0] ?? person, unasked ? '/' : '/people'];
  const { page, who } = await signIn(new Browser(), school, unasked ? provider.unaskedUrl : null);
  const reference = /class="reference"><b>([^<]+)</.exec(page.body)?.[1];
  const came = reference ? await school.reasonOf(reference) : who === expected && page.location === place ? 'signed in' : page.location;
  return came === outcome ? null : `expected “${outcome}”, met “${came}”`;
}

/** Begins here, or at an address of the provider; goes once more where somebody has more to show. */
async function signIn(browser, school, there = null) {
  const begin = async (path) => browser.submit(await browser.get((await browser.get(`${school.origin}${path}`)).location));
  let page = there ? await browser.submit(await browser.get(there)) : await begin('/saml/login?returnTo=/people');
  if (page.location?.startsWith('/saml/login?')) page = await begin(page.location);
  const session = await browser.get(`${school.origin}/api/session`);
  return { page, who: session.status === 200 ? JSON.parse(session.body).person.mail : null };
}

async function alterRequest(school) {
  const browser = new Browser();
  const { location } = await browser.get(`${school.origin}/saml/login`);
  const answered = await browser.get(location.replace('RelayState=_', 'RelayState=_0'));
  return answered.body.includes('not signed by the service') ? null : `it was answered: ${answered.status}`;
}

async function signOut(school, provider) {
  await school.asks({ response: true, assertion: true });
  await provider.answer({ response: true, assertion: true });
  const browser = new Browser();
  const { who } = await signIn(browser, school);
  const answered = await browser.submit(await browser.get(provider.signOutUrl));
  const session = await browser.get(`${school.origin}/api/session`);
  const taken = answered.location ? (await browser.get(answered.location)).body : `no answer: ${answered.status}`;
  if (who !== person) return 'nobody had signed in';
  if (session.status !== 401) return 'the session did not end';
  return taken.endsWith(':Success') ? null : `our answer was not taken: ${taken}`;
}
