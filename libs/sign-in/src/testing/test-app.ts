import { Catch, Controller, Get, Global, Module, Post, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { Mailer, MailRepository, Outbox, OutboxRepository, Queues } from '@akin/messaging';
import { Clock, FixedClock, Refusal } from '@akin/platform';
import { inSchool, NationalDb, Registry, SealedTables, TenantDb } from '@akin/tenancy';
import type { TestDatabase } from '@akin/tenancy/testing';
import { AnyRole, CurrentActor, Roles } from '../access/access.decorators.js';
import type { Actor } from '../access/actor.js';
import type { Realm } from '../realm.js';
import { SignInHttpModule } from '../sign-in-http.module.js';
import { SignInModule } from '../sign-in.module.js';

/** Routes as another room would declare them, and one whose author forgot to. */
@Controller('probe')
class ProbeController {
  @Get('staff')
  @Roles('admin', 'coordinator')
  staff(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('forgotten')
  forgotten(): string {
    return 'open';
  }

  @Post('change')
  @AnyRole()
  change(): string {
    return 'changed';
  }
}

@Catch(Refusal)
class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(problem: Refusal, host: ArgumentsHost): void {
    const status = problem.code === 'not_signed_in' || problem.code === 'session_ended' ? 401 : 403;
    void host.switchToHttp().getResponse<FastifyReply>().status(status).send({ code: problem.code });
  }
}

/** A real application on the test database: this room behind a host hook like the api's. */
export async function testApp(t: TestDatabase, clock: FixedClock): Promise<NestFastifyApplication> {
  const doors = [
    { provide: Clock, useValue: clock },
    { provide: TenantDb, useValue: t.db },
    { provide: NationalDb, useValue: t.national },
    { provide: Registry, useValue: t.registry },
    { provide: Queues, useValue: { wake: () => Promise.resolve() } },
    Mailer,
    Outbox,
    OutboxRepository,
    MailRepository,
    SealedTables,
  ];
  @Global()
  @Module({ providers: doors, exports: doors })
  class Doors {}
  @Module({ imports: [Doors, SignInModule, SignInHttpModule], controllers: [ProbeController] })
  class App {}

  const server = Fastify({ forceCloseConnections: true }) as unknown as FastifyInstance;
  addHook(server, t.registry);
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(server as never), {
    logger: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new RefusalFilter());
  await app.listen(0, '127.0.0.1');
  return app;
}

function addHook(server: FastifyInstance, registry: Registry): void {
  server.addHook('preValidation', (request, _reply, done) => {
    void realmOf(request.headers.host ?? '', registry).then((realm) => {
      request.realm = realm;
      if (realm.kind === 'school') void inSchool(realm.school, async () => done());
      else done();
    });
  });
}

async function realmOf(host: string, registry: Registry): Promise<Realm> {
  if (host.startsWith('operator.')) return { kind: 'operator' };
  const school = await registry.schoolBySlug(host.split('.')[0]);
  return school ? { kind: 'school', school } : { kind: 'door' };
}
