import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { SchoolRole } from '@akin/contracts';
import {
  Bounces,
  Mailer,
  MailRepository,
  MailTransport,
  Outbox,
  OutboxListeners,
  OutboxRepository,
  Queues,
  SchoolAttendant,
  Sweeps,
} from '@akin/messaging';
import { Clock, FixedClock } from '@akin/platform';
import { AccountAudit, AccountMerges, Accounts, AccountsRepository, RosterAccounts, RosterAccountsUndo, type Actor } from '@akin/sign-in';
import { inSchool, NationalDb, openDataSource, Registry, SchoolPreparations, SealedTables, TenantDb, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';

type Mail = Parameters<MailTransport['send']>[1];

@Global()
@Module({})
class Ground {}

/** The rooms below on a real database; only the queue and the mail server are absent. */
function ground(t: TestDatabase, clock: Clock, delivered: Mail[]): DynamicModule {
  const given: Provider[] = [
    { provide: TenantDb, useValue: t.db },
    { provide: NationalDb, useValue: t.national },
    { provide: Registry, useValue: t.registry },
    { provide: Clock, useValue: clock },
    { provide: Queues, useValue: { wake: () => Promise.resolve(), importRosters: () => Promise.resolve() } },
    { provide: MailTransport, useValue: { send: (_school: School, mail: Mail) => Promise.resolve(void delivered.push(mail)) } },
  ];
  const real = [
    AccountAudit,
    AccountMerges,
    RosterAccounts,
    RosterAccountsUndo,
    Accounts,
    AccountsRepository,
    Outbox,
    OutboxRepository,
    OutboxListeners,
    Mailer,
    MailRepository,
    Sweeps,
    Bounces,
    SchoolAttendant,
    SealedTables,
    SchoolPreparations,
  ];
  return { module: Ground, providers: [...given, ...real], exports: [...given, ...real] };
}

interface Parts {
  t: TestDatabase;
  school: School;
  clock: FixedClock;
  delivered: Mail[];
  get: <T>(token: Type<T>) => T;
  close: () => Promise<void>;
}

/** A school with the real services of one room and those below it; people are made as needed. Close it in `afterAll`. */
export class SchoolWorld {
  readonly t: TestDatabase;
  readonly school: School;
  readonly clock: FixedClock;
  readonly delivered: Mail[];
  readonly get: <T>(token: Type<T>) => T;
  readonly close: () => Promise<void>;
  private made = 0;

  constructor(parts: Parts) {
    ({ t: this.t, school: this.school, clock: this.clock, delivered: this.delivered, get: this.get, close: this.close } = parts);
  }

  static async open<W extends SchoolWorld>(
    this: new (parts: Parts) => W,
    room: Type,
    { at = '2026-11-12T15:00:00Z', poolSize = 10 } = {},
  ): Promise<W> {
    const t = await testDatabase({ poolSize });
    const clock = new FixedClock(at);
    const delivered: Mail[] = [];
    const module: DynamicModule = { module: class World {}, imports: [ground(t, clock, delivered), room] };
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const close = () => context.close().then(() => t.close());
    return new this({ t, school: await t.school('north'), clock, delivered, get: (token) => context.get(token, { strict: false }), close });
  }

  /** What another process would have: the same rooms on the same database, with connections of their own. */
  async another(room: Type): Promise<Pick<SchoolWorld, 'get' | 'close'>> {
    const source = await openDataSource(this.t.appUrl, 4);
    const t = { ...this.t, db: new TenantDb(source), national: new NationalDb(source) };
    const module: DynamicModule = { module: class Elsewhere {}, imports: [ground(t, this.clock, this.delivered), room] };
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const close = () => context.close().then(() => source.destroy());
    return { get: (token) => context.get(token, { strict: false }), close };
  }

  inSchool<T>(work: () => Promise<T>): Promise<T> {
    return inSchool(this.school, work);
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.inSchool(() => this.t.db.run((m) => m.query<T[]>(sql, parameters)));
  }

  async person(role: SchoolRole): Promise<Actor> {
    const name = { givenName: role === 'learner' ? 'Imani' : 'Ada', familyName: `${role}${++this.made}` };
    const row = { key: null, mail: `${name.familyName}@north.example`, role, ...name };
    const [{ id }] = await this.inSchool(() => this.get(Accounts).upsertFromRoster([row]));
    return { personId: id, roles: [role], schoolId: this.school.id, sessionId: 'session' };
  }

  /** What the worker does when it comes by. */
  async attend(): Promise<void> {
    await this.inSchool(() => this.get(SchoolAttendant).sweep());
  }

  /** Every value of every row of the school's schema, as one text. */
  async everything(): Promise<string> {
    const tables = await this.query<{ name: string }>(
      'select table_name as name from information_schema.tables where table_schema = current_schema()',
    );
    const contents = await Promise.all(tables.map(({ name }) => this.query(`select to_jsonb(t)::text as row from "${name}" t`)));
    return JSON.stringify(contents);
  }
}
