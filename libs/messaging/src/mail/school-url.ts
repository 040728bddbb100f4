import { env } from '@akin/platform';
import type { School } from '@akin/tenancy';

/** The address of a page at a school, for links in mails. */
export function schoolUrl(school: Pick<School, 'slug'>, path: string): string {
  return `${env().PROTOCOL}://${school.slug}.${env().BASE_DOMAIN}${path}`;
}
