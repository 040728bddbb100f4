/** Where the application under test lives, as `tools/check/application-up.mjs` tells it. */
export const baseDomain = told('AKIN_E2E_BASE_DOMAIN');
export const inboxUrl = told('AKIN_E2E_MAIL_URL');
export const dataFolder = told('AKIN_E2E_DATA');
export const chromiumPath = told('CHROMIUM_PATH');

/** Pictures of every page looked over are kept here, when it is given. */
export const shotsFolder = process.env.E2E_SHOTS ?? null;

/** The web address of a school, of `operator`, or of the bare domain. */
export const addressOf = (slug: string | null) => `http://${slug ? `${slug}.` : ''}${baseDomain}`;

/** A short address nobody has yet. */
export const newSlug = (about: string) => `${about}-${Date.now().toString(36)}`;

function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start the journeys with: npm run e2e`);
  return value;
}
