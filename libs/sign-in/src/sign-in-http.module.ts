import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OriginGuard } from './access/origin.guard.js';
import { SessionGuard } from './access/session.guard.js';
import { accountControllers, accountHttpProviders } from './accounts/accounts.providers.js';
import { MessageVerifier } from './saml/message-verifier.service.js';
import { PendingRequestsRepository } from './saml/pending-requests.repository.js';
import { OperatorRefusalsController, RefusalsController } from './refusals/refusals.controller.js';
import { SamlController } from './saml/saml.controller.js';
import { SamlExchanges } from './saml/saml-exchanges.service.js';
import { SamlLogout } from './saml/saml-logout.service.js';
import { SamlStrategy } from './saml/saml.strategy.js';
import { SignIn } from './saml/sign-in.service.js';
import { SpMetadata } from './saml/sp-metadata.service.js';
import { TrialsRepository } from './trial/trials.repository.js';
import { TrialAnswers } from './trial/trial-answers.service.js';
import { UsedAssertionsRepository } from './saml/used-assertions.repository.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionRulesController } from './sessions/session-rules.controller.js';
import { SessionRulesRepository } from './sessions/session-rules.repository.js';
import { SessionRulesOfSchool } from './sessions/session-rules.service.js';

/** The routes of signing in, and the two guards every route of the application stands behind. */
@Module({
  controllers: [
    SamlController,
    SessionController,
    SessionRulesController,
    RefusalsController,
    OperatorRefusalsController,
    ...accountControllers,
  ],
  providers: [
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    MessageVerifier,
    SamlStrategy,
    SamlExchanges,
    SamlLogout,
    SpMetadata,
    SessionRulesOfSchool,
    SessionRulesRepository,
    SignIn,
    ...accountHttpProviders,
    PendingRequestsRepository,
    UsedAssertionsRepository,
    TrialAnswers,
    TrialsRepository,
  ],
})
export class SignInHttpModule {}
