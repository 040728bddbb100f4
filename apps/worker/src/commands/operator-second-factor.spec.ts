import { migrateQueue } from '@akin/messaging';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { operatorSecondFactor } from './operator-second-factor.js';

const refeds = 'https://refeds.org/profile/mfa';
const entra = 'http://schemas.microsoft.com/claims/multipleauthn';
let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
  await migrateQueue({ databaseUrl: t.queueUrl }, t.ownerUrl);
  Object.assign(process.env, { DATABASE_URL: t.appUrl, DATABASE_OWNER_URL: t.ownerUrl, QUEUE_DATABASE_URL: t.queueUrl });
  delete process.env['REDIS_URL'];
});
afterAll(() => t.close());

const told = () => t.national.run((m) => m.query<object[]>('select action, operator_id, slug, detail from operator_audit'));

it('asks operators for REFEDS MFA by itself, and tells nobody that it was asked', async () => {
  expect(await operatorSecondFactor.run({})).toMatchObject({ data: { contextClasses: [refeds] } });
  expect(await told()).toEqual([]);
});

it('takes what counts as much, and tells', async () => {
  expect(await operatorSecondFactor.run({ names: `${refeds}, ${entra}` })).toMatchObject({ data: { contextClasses: [refeds, entra] } });
  expect(await told()).toEqual([
    { action: 'operator_factor_named', operator_id: null, slug: null, detail: { names: `${refeds} ${entra}` } },
  ]);
});

it.each(['', ' , ', 'second factor', `${refeds}, urn:oasis:names:tc:SAML:2.0:ac:classes:Password`])(
  'does not do without: “%s”',
  async (names) => {
    await expect(operatorSecondFactor.run({ names })).rejects.toMatchObject({ code: 'bad_input' });
    expect(await operatorSecondFactor.run({})).toMatchObject({ data: { contextClasses: [refeds, entra] } });
  },
);
