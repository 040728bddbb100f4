import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { badInput } from '@akin/platform';
import { Registry, type School } from '@akin/tenancy';
import { OwnerModule } from '../owner.module.js';

/** Runs a command on the rooms with the owner's rights beside them, and closes everything after it. */
export async function withOwner<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(OwnerModule.forRoot(), { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The school a command names. @throws Refusal `bad_input` */
export async function schoolNamed(app: INestApplicationContext, slug: unknown): Promise<School> {
  const school = await app.get(Registry).schoolBySlug(String(slug));
  if (!school)
    throw badInput({ field: 'slug', message: `There is no school with the short address “${String(slug)}”. institution:list names them.` });
  return school;
}
