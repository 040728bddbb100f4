import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

export interface StoredStatement {
  version: number;
  text: string;
  madeBy: string | null;
  madeAt: Date;
}

/** What the school says about who may join; every version is kept. */
@Injectable()
export class JoinStatementRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first. */
  all(): Promise<StoredStatement[]> {
    return this.db.ask(
      'select version, text, made_by as "madeBy", made_at as "madeAt" from join_statement order by version desc limit 200',
    );
  }

  async latest(): Promise<StoredStatement | null> {
    const [found] = await this.db.ask<StoredStatement>(
      'select version, text, made_by as "madeBy", made_at as "madeAt" from join_statement order by version desc limit 1',
    );
    return found ?? null;
  }

  /** False when somebody else has made this version meanwhile. */
  async add(version: number, text: string, madeBy: string, madeAt: Date): Promise<boolean> {
    const added = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into join_statement (version, text, made_by, made_at) values ($1, $2, $3, $4) on conflict (version) do nothing returning 1',
        [version, text, madeBy, madeAt],
      ),
    );
    return added.length > 0;
  }
}
