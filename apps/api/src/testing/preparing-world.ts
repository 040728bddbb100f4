import type { ErrorBody, SignInDraftView, SignInSetUpView, TrialView } from '@akin/contracts';
import { SetUpLinks } from '@akin/institutions';
import { SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './api-under-test.js';
import { carriedFrom, type Carried, type IdpUnderTest } from './idp-under-test.js';

/** Who prepares, and where their routes are. */
export interface Caller {
  school: School;
  cookie: string;
  base: '/api/sign-in' | '/api/set-up/sign-in';
  page: string;
}

export const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0];

/** Schools whose sign-in is being prepared, tested and switched, in two processes of the api. */
export class PreparingWorld {
  private schools = 0;

  private constructor(
    readonly api: ApiUnderTest,
    readonly second: ApiUnderTest,
  ) {}

  static async open(): Promise<PreparingWorld> {
    const api = await ApiUnderTest.start();
    return new PreparingWorld(api, await api.another());
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  async school(): Promise<School> {
    const made = await this.api.t.school(`prepared-${++this.schools}`);
    await this.api.app.get(SignInConfig).prepare(made.id, hostOf(made));
    return made;
  }

  /** Who came by a set-up link. */
  async guest(): Promise<Caller> {
    const place = await this.school();
    await this.national(`insert into institution_contact (institution_id, role, name, mail) values ($1, 'it', 'Dana', 'it@lake.example')`, [
      place.id,
    ]);
    await this.api.app.get(SetUpLinks).giveAll(place);
    const [mail] = await inSchool(place, () =>
      this.api.t.db.run((m) =>
        m.query<{ body: string }[]>(`select body from mail where kind = 'set_up' order by written_at desc, id desc limit 1`),
      ),
    );
    const token = /\/set-up#([\w-]+)/.exec(mail.body)?.[1] ?? '';
    const opened = await this.api.call('POST', hostOf(place), '/api/set-up/open', { body: { token } });
    return { school: place, cookie: cookieOf(opened), base: '/api/set-up/sign-in', page: '/set-up#trial' };
  }

  /** An administrator of a school that people already sign in at with an identity provider of its own. */
  async admin(live?: IdpUnderTest): Promise<Caller> {
    const place = await this.school();
    if (live) await this.api.app.get(SignInConfig).applyIdpMetadata(place.id, live.metadata());
    const { cookie } = await this.api.person(place, `admin@${place.slug}.example`, 'admin');
    return { school: place, cookie, base: '/api/sign-in', page: '/admin/sign-in#trial' };
  }

  ask(who: Caller, method: string, what: string, body?: object, more: { cookie?: string; headers?: Record<string, string> } = {}) {
    return this.api.call(method, hostOf(who.school), `${who.base}${what}`, { cookie: who.cookie, ...(body ? { body } : {}), ...more });
  }

  async show(who: Caller): Promise<SignInSetUpView> {
    return (await this.ask(who, 'GET', '')).body;
  }

  async draft(who: Caller): Promise<SignInDraftView> {
    return (await this.show(who)).draft as SignInDraftView;
  }

  async give(who: Caller, idp: IdpUnderTest): Promise<SignInDraftView> {
    return (await this.ask(who, 'POST', '/draft/identity-provider', { metadata: idp.metadata() })).body;
  }

  async begins(who: Caller): Promise<Carried> {
    const answer = await this.ask(who, 'POST', '/draft/trial');
    expect(answer.status).toBe(200);
    return carriedFrom((answer.body as { url: string }).url, answer.headers['set-cookie']);
  }

  /** A whole test sign-in; answers what is shown of it. */
  async tries(who: Caller, idp: IdpUnderTest, departures = {}): Promise<TrialView> {
    const back = await idp.answers(this.api, who.school, await this.begins(who), departures);
    expect([back.status, back.headers['location']]).toEqual([303, who.page]);
    expect(back.headers['set-cookie']).toBeUndefined();
    return (await this.ask(who, 'GET', '/draft/trial')).body;
  }

  /** Begins to sign in for real. */
  async login({ school }: Caller): Promise<Carried> {
    const answer = await this.api.call('GET', hostOf(school), '/saml/login?returnTo=/');
    return carriedFrom(String(answer.headers['location']), answer.headers['set-cookie']);
  }

  switchOn(who: Caller, digest: string): Promise<Answer> {
    return this.ask(who, 'POST', '/draft/switch-on', { digest });
  }

  national<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.api.t.national.run((m) => m.query<T[]>(sql, values));
  }

  /** Everything a sign-in could leave behind. */
  async traces({ school }: Caller): Promise<number> {
    const [sessions] = await this.national<{ n: number }>('select count(*)::int as n from session where realm_id = $1', [school.id]);
    const [kept] = await inSchool(school, () =>
      this.api.t.db.run((m) =>
        m.query<{ n: number }[]>('select (select count(*) from account)::int + (select count(*) from login_identity)::int as n'),
      ),
    );
    return sessions.n + kept.n;
  }
}
