import 'reflect-metadata';
import { isAbsolute, join } from 'node:path';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { workspaceRoot } from './workspace-root.js';

const flag = ({ value }: { value: unknown }) => value === true || value === '1' || value === 'true';

/** What the surroundings say, checked once. The README lists every name. */
export class Env {
  @IsIn(['development', 'production', 'test']) NODE_ENV: 'development' | 'production' | 'test' = 'development';
  @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsIn(['debug', 'info', 'warn', 'error', 'silent']) LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';
  @IsString() HOST = '127.0.0.1';
  @Matches(/^[a-z0-9.-]+(:\d+)?$/) BASE_DOMAIN = 'localhost:3000';
  @IsIn(['http', 'https']) PROTOCOL: 'http' | 'https' = 'http';
  @IsOptional() @IsString() DATABASE_URL?: string;
  @IsOptional() @IsString() DATABASE_OWNER_URL?: string;
  @IsOptional() @IsString() QUEUE_DATABASE_URL?: string;
  @IsOptional() @IsString() REDIS_URL?: string;
  @IsOptional() @IsString() SMTP_URL?: string;
  @IsString() MAIL_DOMAIN = 'akin.example';
  @IsOptional() @Matches(/^[a-z0-9.-]{1,20}@[a-z0-9.-]+$/) MAIL_BOUNCE_ADDRESS?: string;
  @IsString() AKIN_DATA = '.akin';
  @IsString() @MinLength(16) AKIN_SECRET = 'only-for-tests-and-demo';
  @Transform(flag) AKIN_DEMO = false;
  @Type(() => Number) @IsInt() @Min(1) @Max(200) DATABASE_POOL = 10;
  @Type(() => Number) @IsInt() @Min(1) SCHOOL_REQUESTS_PER_SECOND = 500;
  @Type(() => Number) @IsInt() @Min(0) @Max(1000) SESSION_MEMORY_MS = 250;
  @Type(() => Number) @IsInt() DEMO_IDP_PORT = 3001;
  @Type(() => Number) @IsInt() DEMO_MAIL_PORT = 3002;
  @Type(() => Number) @IsInt() DEMO_SMTP_PORT = 3025;
}

/**
 * Reads and checks the surroundings. In production it refuses demo parts, plain http and weak secrets.
 * @throws Error with one sentence per wrong name; the values themselves are never repeated.
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const env = plainToInstance(Env, { ...new Env(), ...given(source) }, { exposeDefaultValues: true });
  const wrong = validateSync(env, { whitelist: false }).map(
    (e) => `${e.property} does not fit: ${Object.keys(e.constraints ?? {}).join(', ')}`,
  );
  if (env.NODE_ENV === 'production') wrong.push(...productionProblems(env));
  if (wrong.length) throw new Error(`Akin cannot start with these settings.\n${wrong.map((line) => `  - ${line}`).join('\n')}`);
  if (!isAbsolute(env.AKIN_DATA)) env.AKIN_DATA = join(workspaceRoot(), env.AKIN_DATA);
  return env;
}

function given(source: NodeJS.ProcessEnv): Record<string, string> {
  const names = Object.keys(new Env()).concat(
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'QUEUE_DATABASE_URL',
    'REDIS_URL',
    'SMTP_URL',
    'MAIL_BOUNCE_ADDRESS',
  );
  return Object.fromEntries(names.filter((name) => source[name]).map((name) => [name, source[name] as string]));
}

function productionProblems(env: Env): string[] {
  const problems: string[] = [];
  if (env.AKIN_DEMO) problems.push('AKIN_DEMO: the demonstration never runs in production');
  if (env.PROTOCOL !== 'https') problems.push('PROTOCOL: production is https only');
  if (env.AKIN_SECRET.length < 32 || env.AKIN_SECRET === new Env().AKIN_SECRET)
    problems.push('AKIN_SECRET: at least 32 characters of your own');
  if (!env.SMTP_URL) problems.push('SMTP_URL: production needs a mail server of its own');
  if (!env.DATABASE_URL) problems.push('DATABASE_URL: production needs a database of its own');
  return problems;
}

let current: Env | undefined;

/** The settings of this process, read and checked on first use. The only reader of `process.env`. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
