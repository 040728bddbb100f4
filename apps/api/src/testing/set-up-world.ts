import type { ErrorBody, SignInDraftView } from '@akin/contracts';
import { SetUpLinks } from '@akin/institutions';
import { SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './api-under-test.js';

export const operatorHost = 'operator.localhost:3000';
export const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
export const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0];

/** Schools whose sign-in is set up by who came by a link, and the operator who sends one. */
export class SetUpWorld {
  private constructor(
    readonly api: ApiUnderTest,
    readonly operator: string,
  ) {}

  static async open(): Promise<SetUpWorld> {
    const api = await ApiUnderTest.start();
    return new SetUpWorld(api, await api.operator());
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  /** A school as provisioning leaves it: with contacts, a service provider, and nobody who can sign in. */
  async newSchool(slug = 'lake', roles: ('administrator' | 'it')[] = ['administrator', 'it']): Promise<School> {
    const school = await this.api.t.school(slug);
    await this.api.app.get(SignInConfig).prepare(school.id, hostOf(school));
    for (const role of roles)
      await this.national(`insert into institution_contact (institution_id, role, name, mail) values ($1, $2, 'Somebody', $3)`, [
        school.id,
        role,
        `${role}@${slug}.example`,
      ]);
    await this.api.app.get(SetUpLinks).giveAll(school);
    return school;
  }

  /** The secrets in the mails to somebody, the newest last. */
  async tokens(school: School, role = 'it'): Promise<string[]> {
    const mails = await inSchool(school, () =>
      this.api.t.db.run((m) =>
        m.query<{ body: string }[]>('select body from mail where recipient like $1 order by written_at, id', [`${role}@%`]),
      ),
    );
    return mails.map(({ body }) => /\/set-up#([\w-]+)/.exec(body)?.[1] ?? '');
  }

  open(school: School, token: string, headers = {}): Promise<Answer> {
    return this.api.call('POST', hostOf(school), '/api/set-up/open', { body: { token }, headers });
  }

  post(school: School, cookie: string, what: string, body: object): Promise<Answer> {
    return this.api.call('POST', hostOf(school), `/api/set-up/${what}`, { cookie, body });
  }

  async give(school: School, cookie: string, body: object): Promise<SignInDraftView> {
    return (await this.post(school, cookie, 'sign-in/draft/identity-provider', body)).body;
  }

  /** What was prepared is switched on, as if a test sign-in with it had passed. */
  async switchOn(school: School, cookie: string, { digest }: SignInDraftView): Promise<Answer> {
    await this.national(
      `insert into sign_in_trial (request_id, realm_id, browser_hash, owner_hash, digest, return_to, begun_at, ended_at, passed)
       values (gen_random_uuid()::text, $1, '', '', $2, '/', now(), now(), true)`,
      [school.id, digest],
    );
    return this.post(school, cookie, 'sign-in/draft/switch-on', { digest });
  }

  show(school: School, cookie: string): Promise<Answer> {
    return this.api.call('GET', hostOf(school), '/api/set-up', { cookie });
  }

  sendAgain(school: School, role: string): Promise<Answer> {
    return this.api.call('POST', operatorHost, `/api/operator/institutions/${school.slug}/set-up-link`, {
      cookie: this.operator,
      body: { role },
    });
  }

  /** A school whose link somebody has opened. */
  async opened(slug: string): Promise<{ school: School; token: string; cookie: string }> {
    const school = await this.newSchool(slug);
    const [token] = await this.tokens(school);
    return { school, token, cookie: cookieOf(await this.open(school, token)) };
  }

  national<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.api.t.national.run((m) => m.query<T[]>(sql, values));
  }
}
