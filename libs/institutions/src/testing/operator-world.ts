import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mailer, MailRepository, Queues, Sweeps } from '@akin/messaging';
import { Clock, FixedClock, newId } from '@akin/platform';
import { SignInModule, type Actor } from '@akin/sign-in';
import { InstitutionsRepository, NationalDb, OPERATOR_REALM, Registry, SealedTables, TenantDb } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { DomainCheck } from '../domains/domain-check.js';
import type { RecordAnswer } from '../domains/read-record.js';
import { InstitutionsModule } from '../institutions.module.js';

/** Name servers that say what a spec has written down. */
export class WrittenCheck extends DomainCheck {
  readonly records = new Map<string, RecordAnswer>();

  look(name: string): Promise<RecordAnswer> {
    return Promise.resolve(this.records.get(name) ?? { kind: 'none' });
  }
}

@Global()
@Module({})
class Ground {}

function ground(t: TestDatabase, clock: Clock): DynamicModule {
  const given: Provider[] = [
    { provide: TenantDb, useValue: t.db },
    { provide: NationalDb, useValue: t.national },
    { provide: Registry, useValue: t.registry },
    { provide: InstitutionsRepository, useValue: t.institutions },
    { provide: Clock, useValue: clock },
    { provide: Queues, useValue: { wake: () => Promise.resolve(), provision: () => Promise.resolve() } },
    { provide: Mailer, useValue: new Mailer(new MailRepository(t.db), clock) },
    Sweeps,
    SealedTables,
  ];
  return { module: Ground, providers: given, exports: given };
}

/** The operator's side on a real database; only the queue and the name servers are absent. Close it in `afterAll`. */
export class OperatorWorld {
  readonly check = new WrittenCheck();

  private constructor(
    readonly t: TestDatabase,
    readonly clock: FixedClock,
    private readonly context: { get<T>(token: Type<T>, options: { strict: false }): T; close(): Promise<void> },
  ) {}

  static async open(at = '2026-03-10T12:00:00Z'): Promise<OperatorWorld> {
    const [t, clock] = [await testDatabase(), new FixedClock(at)];
    const module: DynamicModule = { module: class World {}, imports: [ground(t, clock), SignInModule, InstitutionsModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const world = new OperatorWorld(t, clock, context);
    world.get(DomainCheck as Type<DomainCheck>).look = (name) => world.check.look(name);
    return world;
  }

  get<T>(token: Type<T>): T {
    return this.context.get(token, { strict: false });
  }

  national<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.t.national.run((m) => m.query<T[]>(sql, values));
  }

  async operator(name = 'Op Erator'): Promise<Actor> {
    const id = newId();
    await this.national(
      `insert into operator_account (id, issuer, kind, value, name, mail, last_sign_in_at) values ($1, 'i', 'unique_id', gen_random_uuid()::text, $2, 'op@akin.example', now())`,
      [id, name],
    );
    return { personId: id, roles: ['operator'], schoolId: OPERATOR_REALM, sessionId: newId() };
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.t.close();
  }
}
