import { Injectable } from '@nestjs/common';
import { NationalDb, type SchoolFigures } from '@akin/tenancy';

/** One line of the operator's list, as the registry keeps it. Counts only. */
export interface FiguresRow extends SchoolFigures {
  id: string;
}

@Injectable()
export class InstitutionFiguresRepository {
  constructor(private readonly national: NationalDb) {}

  /** Ids and figures of the schools whose name or address holds the text, by name. */
  async page(q: string, limit: number, offset: number): Promise<{ rows: FiguresRow[]; total: number }> {
    const rows = await this.national.run((m) =>
      m.query<(FiguresRow & { total: number })[]>(
        `select id, mentors, learners, relationships, count(*) over () as total from institution
         where position(lower($1) in lower(name || ' ' || short_name || ' ' || slug)) > 0 order by name, id limit $2 offset $3`,
        [q, limit, offset],
      ),
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  async one(id: string): Promise<FiguresRow> {
    const rows = await this.national.run((m) =>
      m.query<FiguresRow[]>('select id, mentors, learners, relationships from institution where id = $1', [id]),
    );
    return rows[0];
  }

  async sums(): Promise<SchoolFigures & { schools: number; active: number }> {
    const rows = await this.national.run((m) =>
      m.query<(SchoolFigures & { schools: number; active: number })[]>(
        `select count(*) as schools, count(*) filter (where state = 'active') as active, coalesce(sum(mentors), 0) as mentors,
           coalesce(sum(learners), 0) as learners, coalesce(sum(relationships), 0) as relationships from institution`,
      ),
    );
    return rows[0];
  }
}
