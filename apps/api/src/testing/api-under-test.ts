import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SchoolRole } from '@akin/contracts';
import { migrateQueue } from '@akin/messaging';
import { newId } from '@akin/platform';
import { Accounts, Sessions } from '@akin/sign-in';
import { inSchool, NationalDb, OPERATOR_REALM, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { buildApp } from '../build-app.js';

export interface Answer {
  status: number;
  body: never;
  text: string;
  headers: Record<string, unknown>;
}

export interface Call {
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The whole api on a test database, called by host name as browsers do. */
export class ApiUnderTest {
  private readonly others: ApiUnderTest[] = [];

  private constructor(
    readonly t: TestDatabase,
    readonly app: NestFastifyApplication,
  ) {}

  static async start(): Promise<ApiUnderTest> {
    const t = await testDatabase();
    await migrateQueue({ databaseUrl: t.queueUrl }, t.ownerUrl);
    return ApiUnderTest.on(t);
  }

  private static async on(t: TestDatabase): Promise<ApiUnderTest> {
    const app = await buildApp({ databaseUrl: t.appUrl, poolSize: 10, queue: { databaseUrl: t.queueUrl }, smtp: 'smtp://127.0.0.1:1' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ApiUnderTest(t, app);
  }

  /** A second api on the same database, as another process would be; it ends with this one. */
  async another(): Promise<ApiUnderTest> {
    const other = await ApiUnderTest.on(this.t);
    this.others.push(other);
    return other;
  }

  async stop(): Promise<void> {
    for (const { app } of [...this.others, this]) await app.close();
    await this.t.close();
  }

  /** A person at a school with these roles, and the cookie of a session of theirs. */
  async person(school: School, mail: string, ...roles: SchoolRole[]): Promise<{ id: string; cookie: string }> {
    const [person] = await inSchool(school, () =>
      this.app.get(Accounts).upsertFromRoster([{ key: null, mail, givenName: 'Test', familyName: mail.split('@')[0], role: roles[0] }]),
    );
    await inSchool(school, async () => {
      for (const role of roles) await this.app.get(Accounts).grantRole(person.id, role);
      await this.t.db.run((m) => m.query(`update account set state = 'active' where id = $1`, [person.id]));
    });
    return { id: person.id, cookie: await this.session(school.id, person.id) };
  }

  /** A new session of somebody whose others ended. */
  again(school: School, personId: string): Promise<string> {
    return this.session(school.id, personId);
  }

  /** The operator's session. */
  async operator(): Promise<string> {
    const id = newId();
    await this.app
      .get(NationalDb)
      .run((m) =>
        m.query(
          `insert into operator_account (id, issuer, kind, value, name, mail, last_sign_in_at) values ($1, gen_random_uuid()::text, 'unique_id', 'one', 'Op Erator', 'op@akin.example', now())`,
          [id],
        ),
      );
    return this.session(OPERATOR_REALM, id);
  }

  async call(method: string, host: string, path: string, { cookie, body, headers }: Call = {}): Promise<Answer> {
    const answer = await this.app.inject({
      method: method as 'GET',
      url: path,
      headers: { host, ...(method === 'GET' ? {} : { origin: `http://${host}` }), ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: (json ? answer.json() : null) as never, text: answer.body, headers: answer.headers };
  }

  private async session(realmId: string, personId: string): Promise<string> {
    const who = { realmId, personId, nameHash: Buffer.from('x'), sessionIndex: null };
    const token = await this.app.get(Sessions).begin(who, { issuer: 'idp', assertionId: newId(), requestId: null, keys: null });
    return `akin=${token}`;
  }
}

export const hostOf = (school: School) => `${school.slug}.localhost:3000`;
