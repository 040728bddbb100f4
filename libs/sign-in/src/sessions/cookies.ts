import { env } from '@akin/platform';

const token = /^[A-Za-z0-9_-]{43}$/;

/** Under https the prefix makes browsers insist on Secure, this path and no other host. */
function prefixed(name: string): string {
  return env().PROTOCOL === 'https' ? `__Host-${name}` : name;
}

/** Our values are tokens that need no decoding; anything else in the header is somebody else's. */
function read(header: string | undefined, name: string): string | null {
  const start = `${prefixed(name)}=`;
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  return value && token.test(value) ? value : null;
}

function write(name: string, value: string, ...attributes: string[]): string {
  return [`${prefixed(name)}=${value}`, 'Path=/', 'HttpOnly', ...attributes].join('; ');
}

function lax(): string[] {
  return env().PROTOCOL === 'https' ? ['SameSite=Lax', 'Secure'] : ['SameSite=Lax'];
}

/** The session's token from a `Cookie` header; null when there is none or it cannot be one. */
export function readSessionCookie(header: string | undefined): string | null {
  return read(header, 'akin');
}

/** Host-only; it goes when the browser closes. */
export function sessionCookie(value: string): string {
  return write('akin', value, ...lax());
}

export function endedSessionCookie(): string {
  return write('akin', '', 'Max-Age=0', ...lax());
}

/** The token that ties a sign-in to the browser that began it. */
export function readStartCookie(header: string | undefined): string | null {
  return read(header, 'akin-start');
}

/**
 * The identity provider posts its answer from its own site, so this cookie must travel cross-site: SameSite=None,
 * which browsers take only with Secure. They take Secure from *.localhost without https too, and from nowhere else.
 */
export function startCookie(value: string, host: string, seconds: number): string {
  return write('akin-start', value, `Max-Age=${seconds}`, ...crossSite(host));
}

function crossSite(host: string): string[] {
  return env().PROTOCOL === 'https' || /(^|\.)localhost(:\d+)?$/.test(host) ? ['SameSite=None', 'Secure'] : lax();
}

/** The token that ties a test sign-in to the browser that began it; it opens nothing and signs nobody in. */
export function readTrialCookie(header: string | undefined): string | null {
  return read(header, 'akin-trial');
}

/** As the start cookie, it has to come along with the answer that the identity provider's page posts. */
export function trialCookie(value: string, host: string, seconds: number): string {
  return write('akin-trial', value, `Max-Age=${seconds}`, ...crossSite(host));
}

/** What this browser brought with the link of an invitation. */
export function readInvitedCookie(header: string | undefined): string | null {
  return read(header, 'akin-invited');
}

/** As the start cookie, it has to come along with the answer that the identity provider's page posts. */
export function invitedCookie(value: string, host: string, seconds: number): string {
  return write('akin-invited', value, `Max-Age=${seconds}`, ...crossSite(host));
}

/** The token of the browser that sets a school's sign-in up, before anybody can sign in. */
export function readSetUpCookie(header: string | undefined): string | null {
  return read(header, 'akin-set-up');
}

/** It never travels with a request from another site, not even with a link from a mail. */
export function setUpCookie(value: string, seconds: number): string {
  return write('akin-set-up', value, `Max-Age=${seconds}`, 'SameSite=Strict', ...(env().PROTOCOL === 'https' ? ['Secure'] : []));
}

export function endedSetUpCookie(): string {
  return setUpCookie('', 0);
}
