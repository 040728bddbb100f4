import { Module } from '@nestjs/common';
import { MetadataSweep } from './metadata/metadata-sweep.service.js';
import { RefusalsSweep } from './refusals/refusals-sweep.service.js';

/** What time brings about in this room; only the worker loads it. Needs SignInModule and MessagingModule. */
@Module({ providers: [MetadataSweep, RefusalsSweep] })
export class SignInUpkeepModule {}
