import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsRepository } from './registry/institutions.repository.js';
import { Registry } from './registry/registry.js';
import { RegistryRepository } from './registry/registry.repository.js';
import { SchoolPreparations } from './schemas/school-preparations.js';
import { SealedTables } from './schemas/sealed-tables.js';
import { dataSourceOptions } from './unit/data-source.js';
import { NationalDb } from './unit/national-db.js';
import { TenantDb } from './unit/tenant-db.js';

const doors = [TenantDb, NationalDb, RegistryRepository, Registry, InstitutionsRepository, SchoolPreparations, SealedTables];

/** The wall, once per process: one DataSource, one pool, every room's entities. */
@Module({})
export class TenancyModule {
  static forRoot(options: { url: string; poolSize: number; entities: (new () => object)[] }): DynamicModule {
    return {
      module: TenancyModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(options.url, options.poolSize, options.entities),
          retryAttempts: 20,
          retryDelay: 500,
        }),
      ],
      providers: doors,
      exports: doors,
    };
  }
}
