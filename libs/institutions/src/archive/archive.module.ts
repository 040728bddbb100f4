import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@akin/platform';
import { SignInConfig } from '@akin/sign-in';
import { Registry, SchoolPreparations, SealedTables } from '@akin/tenancy';
import { OperatorAuditModule } from '../audit/operator-audit.module.js';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import type { Addresses } from './school-builder.repository.js';
import { SchoolExport } from './school-export.service.js';
import { SchoolRestore } from './school-restore.service.js';
import { Uploads } from './uploads.repository.js';

/** Archives of schools, for the command line only: a restore needs the owner's rights. */
@Module({})
export class ArchiveModule {
  static forRoot(addresses: Addresses): DynamicModule {
    return {
      module: ArchiveModule,
      imports: [OperatorAuditModule],
      providers: [
        Uploads,
        {
          provide: SchoolExport,
          inject: [SealedTables, Uploads, OperatorAudit, Clock],
          useFactory: (...doors: [SealedTables, Uploads, OperatorAudit, Clock]) => new SchoolExport(addresses.appUrl, ...doors),
        },
        {
          provide: SchoolRestore,
          inject: [Registry, SealedTables, Uploads, SignInConfig, OperatorAudit, Clock, SchoolPreparations],
          useFactory: (...doors: [Registry, SealedTables, Uploads, SignInConfig, OperatorAudit, Clock, SchoolPreparations]) =>
            new SchoolRestore(addresses, ...doors),
        },
      ],
      exports: [SchoolExport, SchoolRestore],
    };
  }
}
