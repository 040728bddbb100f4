import { AsyncLocalStorage } from 'node:async_hooks';
import { Refusal } from '@akin/platform';
import type { QueryRunner } from 'typeorm';
import type { School } from '../registry/school.js';

export type AfterCommit = () => void | Promise<void>;

/** A transaction that is open now. `schoolId` is null for work on control data. */
export interface OpenUnit {
  schoolId: string | null;
  runner: QueryRunner;
  hooks: AfterCommit[];
}

interface Ambient {
  school: School | null;
  unit: OpenUnit | null;
}

const storage = new AsyncLocalStorage<Ambient>();

/** The unit that is open around the caller, if any. */
export function openUnit(): OpenUnit | null {
  return storage.getStore()?.unit ?? null;
}

/**
 * The school around the caller.
 * @throws Refusal `no_school` when there is none
 */
export function currentSchool(): School {
  const school = storage.getStore()?.school;
  if (!school) throw new Refusal('no_school');
  return school;
}

/**
 * Does the work as this school. A unit of another school, or of control data, may not be open around it.
 * @throws Refusal `wrong_school`
 */
export function inSchool<T>(school: School, work: () => Promise<T>): Promise<T> {
  const around = storage.getStore();
  if (around?.unit && around.unit.schoolId !== school.id) throw new Refusal('wrong_school');
  return storage.run({ school, unit: around?.unit ?? null }, work);
}

/** Does the work with this unit open, the school around it unchanged. */
export function withUnit<T>(unit: OpenUnit | null, work: () => Promise<T>): Promise<T> {
  return storage.run({ school: storage.getStore()?.school ?? null, unit }, work);
}
