import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { FairShares, Refusal } from '@akin/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { openUnit, type AfterCommit } from './ambient.js';
import { openingOf } from './opening.js';
import { askUnit, putUnit } from './questions.js';
import { runUnit } from './run-unit.js';
import { schoolInUse } from './school-in-use.js';

/** The one door to a school's rows. */
@Injectable()
export class TenantDb {
  private readonly shares: FairShares;

  constructor(@InjectDataSource() private readonly source: DataSource) {
    this.shares = new FairShares(Math.ceil((source.options.poolSize ?? 10) / 2));
  }

  /** Whether a unit is open around the caller. */
  get inUnit(): boolean {
    return openUnit() !== null;
  }

  /**
   * Does the work in a transaction as the school around the caller, or joins the one that is open. Keep it short
   * and free of network calls. A school has at most half of the pool's connections for its units; further ones wait.
   * @throws Refusal `no_school` without a school around, `school_not_ready` while its tables are older than this
   * program, `wrong_school` inside a unit that is not this school's
   */
  async run<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    const school = schoolInUse();
    const open = openUnit();
    if (open && open.schoolId !== school.id) throw new Refusal('wrong_school');
    if (open) return work(open.runner.manager);
    const place = this.shares.enter(school.id);
    if (place) await place;
    let holds = true;
    const leave = () => {
      if (holds) this.shares.leave(school.id);
      holds = false;
    };
    try {
      return await runUnit(this.source, openingOf(school.schema, school.role), school.id, (m) => {
        // What follows a commit has the connection no longer.
        openUnit()?.hooks.push(leave);
        return work(m);
      });
    } finally {
      leave();
    }
  }

  /**
   * One select as a unit of its own, in a single round trip; inside an open unit it is part of that one.
   * @throws Refusal `no_school`, `school_not_ready`, `wrong_school` as `run`; `forbidden_statement` for anything but a select
   */
  async ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (openUnit()) return this.run((m) => m.query<Row[]>(sql, values));
    const { schema, role } = schoolInUse();
    return askUnit<Row>(this.source, openingOf(schema, role), sql, values);
  }

  /**
   * One statement that writes as a unit of its own, in a single round trip; inside an open unit it is part of that one.
   * Answers the rows it returns: let one that updates or deletes end with a select.
   * @throws Refusal `no_school`, `school_not_ready`, `wrong_school` as `run`
   */
  async put<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (openUnit()) return this.run((m) => m.query<Row[]>(sql, values));
    const { schema, role } = schoolInUse();
    return putUnit<Row>(this.source, openingOf(schema, role), sql, values);
  }

  /**
   * What to do once the open unit is committed, outside of it; never when it is rolled back.
   * @throws Refusal `no_school` when no unit is open
   */
  afterCommit(hook: AfterCommit): void {
    const open = openUnit();
    if (!open) throw new Refusal('no_school');
    open.hooks.push(hook);
  }
}
