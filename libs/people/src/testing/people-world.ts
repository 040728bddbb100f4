import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { SchoolRole } from '@akin/contracts';
import {
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
import { Accounts, AccountsRepository, type Actor } from '@akin/sign-in';
import { inSchool, NationalDb, Registry, TenantDb, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { PeopleModule } from '../people.module.js';

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
    { provide: Queues, useValue: { wake: () => Promise.resolve() } },
    { provide: MailTransport, useValue: { send: (_school: School, mail: Mail) => Promise.resolve(void delivered.push(mail)) } },
  ];
  const real = [Accounts, AccountsRepository, Outbox, OutboxRepository, OutboxListeners, Mailer, MailRepository, Sweeps, SchoolAttendant];
  return { module: Ground, providers: [...given, ...real], exports: [...given, ...real] };
}

/** A school with the real services of this room; people are made as needed. Close it in `afterAll`. */
export class PeopleWorld {
  private made = 0;

  private constructor(
    readonly t: TestDatabase,
    readonly school: School,
    readonly clock: FixedClock,
    readonly delivered: Mail[],
    readonly get: <T>(token: Type<T>) => T,
    readonly close: () => Promise<void>,
  ) {}

  static async open(options: { poolSize?: number } = {}): Promise<PeopleWorld> {
    const t = await testDatabase(options);
    const clock = new FixedClock('2026-11-12T15:00:00Z');
    const delivered: Mail[] = [];
    const module: DynamicModule = { module: class World {}, imports: [ground(t, clock, delivered), PeopleModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const close = () => context.close().then(() => t.close());
    return new PeopleWorld(t, await t.school('north'), clock, delivered, (token) => context.get(token, { strict: false }), close);
  }

  inSchool<T>(work: () => Promise<T>): Promise<T> {
    return inSchool(this.school, work);
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.inSchool(() => this.t.db.run((m) => m.query<T[]>(sql, parameters)));
  }

  async person(role: SchoolRole): Promise<Actor> {
    const familyName = `${role}${++this.made}`;
    const row = { key: null, mail: `${familyName}@north.example`, givenName: 'Ada', familyName, role };
    const [{ id }] = await this.inSchool(() => this.get(Accounts).upsertFromRoster([row]));
    return { personId: id, roles: [role], schoolId: this.school.id, sessionId: 'session' };
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
