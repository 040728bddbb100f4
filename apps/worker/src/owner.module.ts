import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { ArchiveModule, ErasingModule, ProvisioningModule } from '@akin/institutions';
import { env } from '@akin/platform';
import { WorkerModule } from './worker.module.js';

/** What the provisioner and the command line run on: the worker's rooms and, beside them, the owner's rights. */
@Module({})
export class OwnerModule {
  static forRoot(): DynamicModule {
    const { AKIN_DATA, DATABASE_OWNER_URL, DATABASE_URL } = env();
    if (!DATABASE_OWNER_URL || !DATABASE_URL) throw new Error('This needs DATABASE_OWNER_URL and DATABASE_URL.');
    const addresses = { ownerUrl: DATABASE_OWNER_URL, appUrl: DATABASE_URL };
    return {
      module: OwnerModule,
      imports: [
        WorkerModule.forRoot(),
        ProvisioningModule.forRoot(addresses),
        ArchiveModule.forRoot(addresses),
        ErasingModule.forRoot({ ownerUrl: DATABASE_OWNER_URL, uploads: join(AKIN_DATA, 'uploads') }),
      ],
    };
  }
}
