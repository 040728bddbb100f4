import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Registry, type School } from '@akin/tenancy';
import { OwnerModule } from '../owner.module.js';

/** Runs a command on the rooms with the owner's rights beside them, and closes everything after it. */
export async function withOwner<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(OwnerModule.forRoot(), { logger: ['error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The school a command names. @throws Error in words */
export async function schoolNamed(app: INestApplicationContext, slug: unknown): Promise<School> {
  const school = await app.get(Registry).schoolBySlug(String(slug));
  if (!school) throw new Error(`there is no school with the address “${String(slug)}”. institution:list names them.`);
  return school;
}
