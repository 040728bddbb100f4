import { Injectable } from '@nestjs/common';
import type { OperatorAction, OperatorAuditLine } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';

/** A line as it is stored: the operator by id, so that a name is never written down twice. */
export interface AuditRow {
  id: string;
  at: Date;
  operatorId: string | null;
  slug: string | null;
  action: OperatorAction;
  detail: OperatorAuditLine['detail'];
}

type DeedRow = Pick<AuditRow, 'at' | 'operatorId' | 'action' | 'detail'>;

/** The only SQL on `operator_audit`. Lines are added and read, never changed. */
@Injectable()
export class OperatorAuditRepository {
  constructor(private readonly national: NationalDb) {}

  insert({ id, at, operatorId, slug, action, detail }: AuditRow, institutionId: string | null): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        'insert into operator_audit (id, at, operator_id, institution_id, slug, action, detail) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, at, operatorId, institutionId, slug, action, JSON.stringify(detail)],
      ),
    );
  }

  /** The newest lines about this very school, of these kinds. */
  newestOf({ id, slug }: { id: string; slug: string }, actions: readonly OperatorAction[], limit: number): Promise<DeedRow[]> {
    return this.national.ask<DeedRow>(
      `select at, operator_id as "operatorId", action, detail from operator_audit
       where slug = $1 and institution_id = $2 and action = any($3) order by at desc, id desc limit $4`,
      [slug, id, actions, limit],
    );
  }

  /** The newest lines, of one address or of all. */
  async page(slug: string | null, limit: number, offset: number): Promise<{ rows: AuditRow[]; total: number }> {
    const rows = await this.national.ask<AuditRow & { total: number }>(
      `select id, at, operator_id as "operatorId", slug, action, detail, count(*) over () as total from operator_audit
       where $1::text is null or slug = $1 order by at desc, id desc limit $2 offset $3`,
      [slug, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }
}
