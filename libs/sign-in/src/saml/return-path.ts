/**
 * Where to go after signing in: a path of this same site, or the start page. Whatever a browser could read as
 * another site, or as a call to the machine itself, becomes the start page.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/[\x21-\x7E]*$/.test(asked) || asked.includes('\\')) return '/';
  const base = 'http://akin.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const url = new URL(asked, base);
  const own = url.origin === base && !url.pathname.startsWith('//') && !isForMachine(url.pathname);
  return own ? url.pathname + url.search + url.hash : '/';
}

/** The server reads an escaped letter as that letter when it looks for whom a call is for. */
function isForMachine(path: string): boolean {
  const read = path.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /^\/(saml|api)(\/|$)/i.test(read);
}
