import { Module } from '@nestjs/common';
import { PreviousRepository } from './config/previous.repository.js';
import { MetadataSweep } from './metadata/metadata-sweep.service.js';
import { RefusalsSweep } from './refusals/refusals-sweep.service.js';
import { UsedAssertionsRepository } from './saml/used-assertions.repository.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SignInTidy } from './trial/sign-in-tidy.service.js';
import { TrialsRepository } from './trial/trials.repository.js';

/** What time brings about in this room; only the worker loads it. Needs SignInModule and MessagingModule. */
@Module({
  providers: [MetadataSweep, SignInTidy, TrialsRepository, PreviousRepository, SessionsRepository, UsedAssertionsRepository, RefusalsSweep],
})
export class SignInUpkeepModule {}
