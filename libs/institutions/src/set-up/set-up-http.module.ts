import { Module } from '@nestjs/common';
import { OperatorAuditModule } from '../audit/operator-audit.module.js';
import { SharedIdpController } from '../sign-in-care/shared-idp.controller.js';
import { SignInCareModule } from '../sign-in-care/sign-in-care.module.js';
import { SignInUpkeepController } from '../sign-in-care/sign-in-upkeep.controller.js';
import { BreakGlassController } from './break-glass.controller.js';
import { SetUpDoor } from './set-up-door.service.js';
import { SetUpLinkController } from './set-up-link.controller.js';
import { SetUpSignInController } from './set-up-sign-in.controller.js';
import { SignInPreparation } from './sign-in-preparation.service.js';
import { SignInSetUpController } from './sign-in-set-up.controller.js';
import { SetUpController } from './set-up.controller.js';
import { SetUpModule } from './set-up.module.js';
import { SetUp } from './set-up.service.js';
import { WrongTries } from './wrong-tries.service.js';

/** The set-up page's routes and the operator's route to send a link; only the api loads them. */
@Module({
  imports: [SetUpModule, SignInCareModule, OperatorAuditModule],
  controllers: [
    SetUpController,
    SetUpSignInController,
    SignInSetUpController,
    SignInUpkeepController,
    SetUpLinkController,
    BreakGlassController,
    SharedIdpController,
  ],
  providers: [SetUpDoor, SetUp, SignInPreparation, WrongTries],
})
export class SetUpHttpModule {}
