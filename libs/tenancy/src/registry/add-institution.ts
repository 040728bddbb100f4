import type { Branding, InstitutionKind, SchoolWords } from '@akin/contracts';
import { newId } from '@akin/platform';
import { checkSlug } from './check-slug.js';
import { defaultWords } from './school.js';

export interface NewSchool {
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind;
  classSize?: number;
  hbcu?: boolean;
  timeZone: string;
  branding: Branding;
  words?: SchoolWords;
  answerDays?: number;
  demoSignIn?: boolean;
}

/**
 * The registry row of a new school, still `provisioning`. Schema and role share a name made of the slug and six
 * digits of the id, so that a slug used again, or on another database of the same server, never meets old rights.
 * @throws Refusal `slug_invalid`, `slug_reserved`
 */
export function newInstitutionRow(school: NewSchool): { sql: string; values: unknown[]; id: string } {
  checkSlug(school.slug);
  const id = newId();
  const place = `t_${school.slug.replaceAll('-', '_')}_${id.slice(-6)}`;
  return {
    id,
    sql: `insert into institution (id, slug, name, short_name, kind, class_size, hbcu, time_zone, state, schema_name, role_name, branding, words, answer_days, demo_sign_in)
          values ($1, $2, $3, $4, $5, $6, $7, $8, 'provisioning', $9, $9, $10, $11, $12, $13)`,
    values: [
      id,
      school.slug,
      school.name,
      school.shortName,
      school.kind,
      school.classSize ?? 0,
      school.hbcu ?? false,
      school.timeZone,
      place,
      JSON.stringify(school.branding),
      JSON.stringify(school.words ?? defaultWords),
      school.answerDays ?? 5,
      school.demoSignIn ?? false,
    ],
  };
}
