import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MentorState, RequestDraft, SchoolRole } from '@akin/contracts';
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
import { MentorshipsModule } from '../mentorships.module.js';

type Mail = Parameters<MailTransport['send']>[1];

/** A Thursday evening in Chicago. */
export const firstEvening = '2026-11-13T00:02:00Z';

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

/** A school with the real services of this room. People are made as needed; close it in `afterAll`. */
export class MentoringWorld {
  private made = 0;

  private constructor(
    readonly t: TestDatabase,
    readonly school: School,
    readonly clock: FixedClock,
    readonly delivered: Mail[],
    readonly get: <T>(token: Type<T>) => T,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<MentoringWorld> {
    const t = await testDatabase();
    const clock = new FixedClock(firstEvening);
    const delivered: Mail[] = [];
    const module: DynamicModule = { module: class World {}, imports: [ground(t, clock, delivered), MentorshipsModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const close = () => context.close().then(() => t.close());
    return new MentoringWorld(t, await t.school('north'), clock, delivered, (token) => context.get(token, { strict: false }), close);
  }

  inSchool<T>(work: () => Promise<T>): Promise<T> {
    return inSchool(this.school, work);
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.inSchool(() => this.t.db.run((m) => m.query<T[]>(sql, parameters)));
  }

  async person(role: SchoolRole): Promise<Actor> {
    const name = { givenName: role === 'mentor' ? 'Dr. Ada' : 'Imani', familyName: `${role}${++this.made}` };
    const row = { key: null, mail: `${name.familyName}@north.example`, role, ...name };
    const [{ id }] = await this.inSchool(() => this.get(Accounts).upsertFromRoster([row]));
    return { personId: id, roles: [role], schoolId: this.school.id, sessionId: 'session' };
  }

  async mentor({ capacity = 3, state = 'active' as MentorState } = {}): Promise<Actor> {
    const actor = await this.person('mentor');
    await this.query(
      `insert into mentor (account_id, state, capacity, helps_with) values ($1, $2, $3, '{residency_application}')
       on conflict (account_id) do update set state = excluded.state, capacity = excluded.capacity`,
      [actor.personId, state, capacity],
    );
    return actor;
  }

  async places(mentor: Actor): Promise<{ taken: number; held: number }> {
    const [row] = await this.query<{ taken: number; held: number }>('select taken, held from mentor where account_id = $1', [
      mentor.personId,
    ]);
    return row;
  }

  /** What the worker does when it comes by. */
  async attend(): Promise<void> {
    await this.inSchool(() => this.get(SchoolAttendant).sweep());
  }

  draft(mentor: Actor): RequestDraft {
    return { mentorId: mentor.personId, need: 'residency_application', hope: 'Someone who will tell me the truth.', when: 'Evenings' };
  }
}
