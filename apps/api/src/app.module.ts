import { Module, type DynamicModule } from '@nestjs/common';
import { InsightHttpModule } from '@akin/insight';
import { InstitutionsHttpModule } from '@akin/institutions';
import { MatchingHttpModule } from '@akin/matching';
import { MentorshipsHttpModule } from '@akin/mentorships';
import { MessagingModule, type QueueAddress } from '@akin/messaging';
import { PeopleHttpModule } from '@akin/people';
import { SignInHttpModule, SignInModule } from '@akin/sign-in';
import { TenancyModule } from '@akin/tenancy';
import { ClientController } from './client/client.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { InstitutionController } from './institution/institution.controller.js';
import { PlatformModule } from './platform.module.js';

export interface AppOptions {
  databaseUrl: string;
  poolSize: number;
  queue: QueueAddress;
  smtp: string;
}

/** Everything that answers over HTTP. The client's catch-all comes last. */
@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule,
        TenancyModule.forRoot({ url: options.databaseUrl, poolSize: options.poolSize, entities: [] }),
        MessagingModule.forRoot({ queue: options.queue, smtp: options.smtp }),
        SignInModule,
        SignInHttpModule,
        PeopleHttpModule,
        MatchingHttpModule,
        MentorshipsHttpModule,
        InsightHttpModule,
        InstitutionsHttpModule,
      ],
      controllers: [InstitutionController, HealthController, ClientController],
      providers: [Readiness],
    };
  }
}
