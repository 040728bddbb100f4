import { Injectable } from '@nestjs/common';
import { NationalDb } from '../unit/national-db.js';
import type { School, SchoolFigures } from './school.js';

const columns = `i.id, i.slug, i.name, i.short_name as "shortName", i.kind, i.state, i.class_size as "classSize", i.hbcu,
  i.schema_name as "schema", i.role_name as "role", i.schema_version as "schemaVersion", i.time_zone as "timeZone", i.branding, i.words,
  i.answer_days as "answerDays", i.demo_sign_in as "demoSignIn", i.sign_in_ready as "signInReady", i.created_at as "createdAt"`;

@Injectable()
export class RegistryRepository {
  constructor(private readonly national: NationalDb) {}

  async byHost(host: string): Promise<School | null> {
    return this.one(`select ${columns} from domain d join institution i on i.id = d.institution_id where d.host = $1`, host);
  }

  async bySlug(slug: string): Promise<School | null> {
    return this.one(`select ${columns} from institution i where i.slug = $1`, slug);
  }

  async byId(id: string): Promise<School | null> {
    return this.one(`select ${columns} from institution i where i.id = $1`, id);
  }

  all(): Promise<School[]> {
    return this.national.ask(`select ${columns} from institution i order by i.name, i.id`);
  }

  saveFigures(id: string, figures: Partial<SchoolFigures>): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `update institution set mentors = coalesce($2, mentors), learners = coalesce($3, learners), relationships = coalesce($4, relationships)
         where id = $1`,
        [id, figures.mentors ?? null, figures.learners ?? null, figures.relationships ?? null],
      ),
    );
  }

  saveState(id: string, state: School['state']): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set state = $2 where id = $1', [id, state]));
  }

  saveSignInReady(id: string, ready: boolean): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set sign_in_ready = $2 where id = $1', [id, ready]));
  }

  private async one(sql: string, value: string): Promise<School | null> {
    const [school] = await this.national.ask<School>(sql, [value]);
    return school ?? null;
  }
}
