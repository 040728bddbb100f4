import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Refusal } from '@akin/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { openUnit } from './ambient.js';
import { NATIONAL_ROLE, NATIONAL_SCHEMA } from './national-place.js';
import { openingOf } from './opening.js';
import { askUnit, putUnit } from './questions.js';
import { runUnit } from './run-unit.js';

const opening = openingOf(NATIONAL_SCHEMA, NATIONAL_ROLE);

/** The door to control data: registry, sign-in configuration, sessions. It sees no school's rows. */
@Injectable()
export class NationalDb {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * Does the work in a transaction on control data, or joins the one that is open. Never inside a school's unit:
   * that would hold two connections and could half-commit.
   * @throws Refusal `wrong_school` inside a school's unit
   */
  async run<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    const open = openUnit();
    if (open?.schoolId) throw new Refusal('wrong_school');
    if (open) return work(open.runner.manager);
    return runUnit(this.source, opening, null, work);
  }

  /**
   * One select as a unit of its own, in a single round trip; inside an open unit it is part of that one.
   * @throws Refusal `wrong_school` as `run`, `forbidden_statement` for anything but a select
   */
  async ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (openUnit()) return this.run((m) => m.query<Row[]>(sql, values));
    return askUnit<Row>(this.source, opening, sql, values);
  }

  /**
   * One statement that writes as a unit of its own, in a single round trip; inside an open unit it is part of that one.
   * Answers the rows it returns: let one that updates or deletes end with a select.
   * @throws Refusal `wrong_school` as `run`
   */
  async put<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (openUnit()) return this.run((m) => m.query<Row[]>(sql, values));
    return putUnit<Row>(this.source, opening, sql, values);
  }
}
