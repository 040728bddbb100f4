import { Module } from '@nestjs/common';
import { MetadataSweep } from './metadata/metadata-sweep.service.js';

/** What time brings about in this room; only the worker loads it. Needs SignInModule and MessagingModule. */
@Module({ providers: [MetadataSweep] })
export class SignInUpkeepModule {}
