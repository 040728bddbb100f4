import { Refusal } from '@akin/platform';

/** Names that are Akin's own, or that a person would take for something official. */
const reserved = new Set(
  'operator admin api app apps auth akin assets cdn dashboard demo docs download ftp help health healthz imap inbox login mail metrics national news ns1 ns2 pop public root saml security smtp sso static status support system test verify web www'.split(
    ' ',
  ),
);

const shape = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/**
 * Whether a short address can be a school's.
 * @throws Refusal `slug_invalid` or `slug_reserved`
 */
export function checkSlug(slug: string): void {
  if (!shape.test(slug) || slug.includes('--')) throw new Refusal('slug_invalid');
  if (reserved.has(slug)) throw new Refusal('slug_reserved');
}
