import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { log } from '@akin/platform';
import { GuardedClient } from './guarded-client.js';

// Counts are far below 2^53: read bigint as a number, dates as plain text (a school's day has no time zone).
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

type Entity = (new () => object) | EntitySchema;

/** Settings of the one DataSource, one pool. A connection is closed after a while, for its catalog cache only grows. */
export function dataSourceOptions(url: string, poolSize: number, entities: Entity[] = []): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    poolSize,
    installExtensions: false,
    synchronize: false,
    logging: false,
    applicationName: 'akin',
    poolErrorHandler: () => log.warn('an idle database connection was lost'),
    extra: { Client: GuardedClient, pipeline: true, maxUses: 20_000, maxLifetimeSeconds: 1800, idleTimeoutMillis: 30_000, keepAlive: true },
  };
}

/** Opens the DataSource. */
export function openDataSource(url: string, poolSize: number, entities: Entity[] = []): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, poolSize, entities)).initialize();
}
