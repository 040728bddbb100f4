import { NationalDb } from '@akin/tenancy';

/** The line on a school's landing page; the operator's form does not ask for it. */
export class HeroLinesRepository {
  constructor(private readonly national: NationalDb) {}

  async set(schoolId: string, line: string): Promise<void> {
    await this.national.run((m) =>
      m.query(`update institution set branding = jsonb_set(branding, '{heroLine}', to_jsonb($2::text)) where id = $1`, [schoolId, line]),
    );
  }
}
