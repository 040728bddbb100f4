import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@akin/platform';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { verify } from 'node:crypto';
import { SignInConfig } from './config/sign-in-config.service.js';
import { SpKeys } from './config/sp-keys.service.js';
import { Browser } from './testing/browser.js';
import { encryptAssertion } from './testing/encrypt-assertion.js';
import type { SchoolIdp } from './testing/school-idp.js';
import { testApp } from './testing/test-app.js';
import { trusted } from './testing/trusted-school.js';

let t: TestDatabase;
let app: NestFastifyApplication;
let idp: SchoolIdp;
let realmId: string;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, new FixedClock(new Date()));
  const school = await t.school('changing');
  realmId = school.id;
  idp = await trusted(app, realmId, school.slug);
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const certificates = async () => (await app.get(SignInConfig).prepared(realmId)).spCertificates;

/** Whether somebody can sign in whose provider encrypts for this certificate. */
async function opens(certificate: string): Promise<boolean> {
  const browser = new Browser(app);
  const { requestId } = await browser.login(idp.host);
  const mail = `imani@${idp.slug}.example`;
  const { xml } = idp.answer(requestId, { uniqueId: mail, mail, entitlements: ['urn:akin:role:learner'] }, { signed: 'assertion' });
  const answer = await browser.acs(idp.host, Buffer.from(encryptAssertion(xml, certificate)).toString('base64'));
  return answer.statusCode === 303;
}

/** Which of these the request that begins a sign-in was signed with. */
async function signer(known: string[]): Promise<string | undefined> {
  const { location } = await new Browser(app).login(idp.host);
  const [signed, signature] = location.search.slice(1).split('&Signature=');
  const bytes = Buffer.from(decodeURIComponent(signature), 'base64');
  return known.find((certificate) => verify('sha256', Buffer.from(signed), certificate, bytes));
}

it('lets people in at every step, whichever of the two keys their provider knows', async () => {
  const keys = app.get(SpKeys);
  const [old] = await certificates();
  expect([await opens(old), await signer([old])]).toEqual([true, old]);
  await keys.begin(realmId);
  const fresh = (await certificates())[1];
  expect([await opens(old), await opens(fresh), await signer([old, fresh])]).toEqual([true, true, old]);
  await keys.switchOver(realmId);
  expect([await opens(old), await opens(fresh), await signer([old, fresh])]).toEqual([true, true, fresh]);
  await keys.finish(realmId);
  expect([await opens(old), await opens(fresh), await signer([old, fresh])]).toEqual([false, true, fresh]);
});
