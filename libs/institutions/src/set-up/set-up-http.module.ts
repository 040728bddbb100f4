import { Module } from '@nestjs/common';
import { SetUpDoor } from './set-up-door.service.js';
import { SetUpLinkController } from './set-up-link.controller.js';
import { SetUpController } from './set-up.controller.js';
import { SetUpModule } from './set-up.module.js';
import { SetUp } from './set-up.service.js';
import { WrongTries } from './wrong-tries.service.js';

/** The set-up page's routes and the operator's route to send a link; only the api loads them. */
@Module({ imports: [SetUpModule], controllers: [SetUpController, SetUpLinkController], providers: [SetUpDoor, SetUp, WrongTries] })
export class SetUpHttpModule {}
