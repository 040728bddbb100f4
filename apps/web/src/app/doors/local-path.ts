/** A path on this host to return to, or `/` when the given one could lead anywhere else. */
export function localPath(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
}
