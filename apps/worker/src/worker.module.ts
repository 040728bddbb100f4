import { Module, type DynamicModule } from '@nestjs/common';
import { InsightModule } from '@akin/insight';
import { InstitutionsModule } from '@akin/institutions';
import { MatchingModule } from '@akin/matching';
import { MentorshipsModule } from '@akin/mentorships';
import { MessagingModule } from '@akin/messaging';
import { PeopleJobsModule, PeopleModule } from '@akin/people';
import { env } from '@akin/platform';
import { SignInModule, SignInUpkeepModule } from '@akin/sign-in';
import { TenancyModule } from '@akin/tenancy';
import { PlatformModule } from './platform.module.js';

/** The same rooms as the api, without routes. */
@Module({})
export class WorkerModule {
  static forRoot(): DynamicModule {
    const { DATABASE_URL, DATABASE_POOL, QUEUE_DATABASE_URL, REDIS_URL, SMTP_URL } = env();
    if (!DATABASE_URL) throw new Error('This needs DATABASE_URL. `npm start` gives it one of its own.');
    return {
      module: WorkerModule,
      imports: [
        PlatformModule,
        TenancyModule.forRoot({ url: DATABASE_URL, poolSize: DATABASE_POOL, entities: [] }),
        MessagingModule.forRoot({
          queue: { redisUrl: REDIS_URL, databaseUrl: QUEUE_DATABASE_URL },
          smtp: SMTP_URL ?? 'smtp://127.0.0.1:3025',
        }),
        SignInModule,
        SignInUpkeepModule,
        PeopleModule,
        PeopleJobsModule,
        MatchingModule,
        MentorshipsModule,
        InsightModule,
        InstitutionsModule,
      ],
    };
  }
}
