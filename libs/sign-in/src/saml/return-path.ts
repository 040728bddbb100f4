/**
 * Where to go after signing in: a path of this same site, or the start page. Whatever a browser could read as
 * another site, or as a call to the machine itself, becomes the start page.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/[\x21-\x7E]*$/.test(asked) || asked.includes('\\')) return '/';
  const base = 'http://akin.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const url = new URL(asked, base);
  const own = url.origin === base && !url.pathname.startsWith('//') && !/^\/(saml|api)(\/|$)/.test(url.pathname);
  return own ? url.pathname + url.search + url.hash : '/';
}
