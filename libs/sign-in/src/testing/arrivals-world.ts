import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdmissionRule, ConfirmPolicy } from '@akin/contracts';
import { FixedClock } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { Accounts } from '../accounts/accounts.service.js';
import { AdmissionRepository } from '../accounts/admission/admission.repository.js';
import { Browser, type Reply } from './browser.js';
import type { SchoolIdp, Somebody } from './school-idp.js';
import { testApp } from './test-app.js';
import { trusted } from './trusted-school.js';

/** Attributes that come beside the usual ones, or in their place. */
type Said = { name: string; values: string[] }[];

/** People who arrive at a school: its roster, its provider, its mail. One school for each test. */
export class ArrivalsWorld {
  school!: School;
  idp!: SchoolIdp;

  private constructor(
    readonly t: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
  ) {}

  static async open(): Promise<ArrivalsWorld> {
    const [t, clock] = [await testDatabase(), new FixedClock(new Date())];
    return new ArrivalsWorld(t, await testApp(t, clock), clock);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.t.close();
  }

  /** Another school, where everybody is asked by mail. */
  async begin(): Promise<void> {
    this.clock.set(new Date());
    this.school = await this.t.school();
    this.idp = await trusted(this.app, this.school.id, this.school.slug);
    await this.policy('always');
  }

  policy(confirmNewIdentifiers: ConfirmPolicy, ...rules: AdmissionRule[]): Promise<boolean> {
    return this.app.get(AdmissionRepository).save(this.school.id, { rules, confirmNewIdentifiers });
  }

  sql<T>(statement: string, values: unknown[] = []): Promise<T[]> {
    return inSchool(this.school, () => this.t.db.run((m) => m.query<T[]>(statement, values)));
  }

  accounts<T>(work: (accounts: Accounts) => Promise<T>): Promise<T> {
    return inSchool(this.school, () => work(this.app.get(Accounts)));
  }

  /** Somebody on the roster, and as whom their provider knows them. */
  async listed(given: string, role: 'mentor' | 'learner' = 'mentor'): Promise<{ id: string; who: Somebody }> {
    const mail = `${given}@${this.school.slug}.example`;
    const [{ id }] = await this.accounts((a) => a.upsertFromRoster([{ key: given, mail, givenName: given, familyName: 'Okafor', role }]));
    return { id, who: { uniqueId: `${given}-1@${this.school.slug}.example`, mail } };
  }

  async arrive(who: Somebody, browser = new Browser(this.app), said: Said = [], returnTo = '/'): Promise<Reply & { browser: Browser }> {
    const { requestId } = await browser.login(this.idp.host, returnTo);
    const attributes = [
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: [who.uniqueId] },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values: [who.mail] },
      ...said.map((one) => ({ ...one, friendlyName: '' })),
    ];
    const built = this.idp.answer(requestId, who, { issuedAt: this.clock.now(), ...(said.length && { attributes }) });
    return { ...(await browser.acs(this.idp.host, built.encoded)), browser };
  }

  /** Every mail that asked whether it was them, the first first. */
  async links(): Promise<{ to: string; secret: string; body: string }[]> {
    const rows = await this.sql<{ body: string; recipient: string }>(
      `select body, recipient from mail where kind = 'sign_in' order by written_at, id`,
    );
    return rows.map(({ body, recipient }) => ({ body, to: recipient, secret: /\/confirm#([\w-]{43})/.exec(body)?.[1] ?? '' }));
  }

  /** Says yes in this browser, or where the url says so, no. */
  answer(secret: string, url = '/api/confirm', browser = new Browser(this.app)): Promise<Reply> {
    return browser.post(this.idp.host, url, { secret }, { origin: `http://${this.idp.host}` });
  }

  async trail(id: string): Promise<string[]> {
    const rows = await this.sql<{ action: string }>('select action from account_audit where subject_id = $1 order by at, id', [id]);
    return rows.map(({ action }) => action);
  }
}

/** Whether a session was begun with this answer. */
export function signedIn({ headers }: Reply): boolean {
  return [headers['set-cookie'] ?? []].flat().some((line) => /^akin=[\w-]{43};/.test(line));
}
