import { Module } from '@nestjs/common';
import { OperatorAuditModule } from '../audit/operator-audit.module.js';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { SignInCare } from './sign-in-care.service.js';
import { SignInUpkeep } from './sign-in-upkeep.service.js';
import { SignInWarnings } from './sign-in-warnings.service.js';

/** Keeping a sign-in that is on in order: keys, metadata that waits, and warnings. */
@Module({
  imports: [OperatorAuditModule],
  providers: [SignInCare, SignInUpkeep, SignInWarnings, ContactsRepository],
  exports: [SignInCare, SignInUpkeep, SignInWarnings],
})
export class SignInCareModule {}
