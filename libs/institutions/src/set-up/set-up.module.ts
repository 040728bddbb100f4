import { Module } from '@nestjs/common';
import { OperatorAuditModule } from '../audit/operator-audit.module.js';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { BreakGlass } from './break-glass.service.js';
import { SchoolSignIn } from './school-sign-in.service.js';
import { SetUpLinksRepository } from './set-up-links.repository.js';
import { SetUpLinks } from './set-up-links.service.js';

const doors = [BreakGlass, SetUpLinks, SetUpLinksRepository, SchoolSignIn];

/** Set-up links and the switching on of sign-in, for api and provisioner alike. */
@Module({ imports: [OperatorAuditModule], providers: [...doors, ContactsRepository], exports: doors })
export class SetUpModule {}
