import { Module } from '@nestjs/common';
import { PreviousRepository } from './config/previous.repository.js';
import { MetadataSweep } from './metadata/metadata-sweep.service.js';
import { RefusalsSweep } from './refusals/refusals-sweep.service.js';
import { SignInTidy } from './trial/sign-in-tidy.service.js';
import { TrialsRepository } from './trial/trials.repository.js';

/** What time brings about in this room; only the worker loads it. Needs SignInModule and MessagingModule. */
@Module({ providers: [MetadataSweep, SignInTidy, TrialsRepository, PreviousRepository, RefusalsSweep] })
export class SignInUpkeepModule {}
