import { Global, Module } from '@nestjs/common';
import { accountDoors } from './accounts/accounts.providers.js';
import { Accounts } from './accounts/accounts.service.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { SignInConfigRepository } from './config/sign-in-config.repository.js';
import { SignInConfig } from './config/sign-in-config.service.js';
import { SpKeysRepository } from './config/sp-keys.repository.js';
import { SpKeys } from './config/sp-keys.service.js';
import { MetadataReader } from './metadata/metadata-reader.service.js';
import { MetadataRefresh } from './metadata/metadata-refresh.service.js';
import { MetadataRepository } from './metadata/metadata.repository.js';
import { OperatorAccountsRepository } from './operators/operator-accounts.repository.js';
import { PortableRefusals } from './refusals/portable-refusals.service.js';
import { OutsideRefusalsRepository } from './refusals/outside-refusals.repository.js';
import { SchoolRefusalsRepository } from './refusals/school-refusals.repository.js';
import { Refusals } from './refusals/refusals.service.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { Sessions } from './sessions/sessions.service.js';
import { preparationDoors, preparationProviders } from './trial/preparation.providers.js';

/** Accounts, sign-in settings and sessions, for api and worker alike. Needs `Clock` and TenancyModule. */
@Global()
@Module({
  providers: [
    Accounts,
    AccountsRepository,
    ...accountDoors,
    SignInConfig,
    SignInConfigRepository,
    ...preparationProviders,
    SpKeys,
    SpKeysRepository,
    MetadataReader,
    MetadataRefresh,
    MetadataRepository,
    Sessions,
    SessionsRepository,
    OperatorAccountsRepository,
    Refusals,
    OutsideRefusalsRepository,
    SchoolRefusalsRepository,
    PortableRefusals,
  ],
  exports: [
    Accounts,
    SignInConfig,
    ...preparationDoors,
    SpKeys,
    MetadataReader,
    MetadataRefresh,
    Sessions,
    SessionsRepository,
    OperatorAccountsRepository,
    Refusals,
    ...accountDoors,
  ],
})
export class SignInModule {}
