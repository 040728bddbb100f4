/** The way to the school’s sign-in that leads on to a path of this site. */
export function signInTo(path: string): string {
  return `/saml/login?returnTo=${encodeURIComponent(path)}`;
}
