import { fastifyCookie } from '@fastify/cookie';
import { env } from '@akin/platform';

type Attributes = NonNullable<Parameters<typeof fastifyCookie.serialize>[2]>;

const token = /^[A-Za-z0-9_-]{43}$/;

function prefixed(name: string): string {
  return env().PROTOCOL === 'https' ? `__Host-${name}` : name;
}

function read(header: string | undefined, name: string): string | null {
  const value = header ? fastifyCookie.parse(header)[prefixed(name)] : undefined;
  return value && token.test(value) ? value : null;
}

function write(name: string, value: string, more: Attributes): string {
  return fastifyCookie.serialize(prefixed(name), value, { path: '/', httpOnly: true, ...more });
}

const sessionOptions = (): Attributes => ({ sameSite: 'lax', secure: env().PROTOCOL === 'https' });

/** The session's token from a `Cookie` header; null when there is none or it cannot be one. */
export function readSessionCookie(header: string | undefined): string | null {
  return read(header, 'akin');
}

export function sessionCookie(value: string): string {
  return write('akin', value, sessionOptions());
}

export function endedSessionCookie(): string {
  return write('akin', '', { ...sessionOptions(), maxAge: 0 });
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
  const crossSite = env().PROTOCOL === 'https' || /(^|\.)localhost(:\d+)?$/.test(host);
  return write('akin-start', value, { maxAge: seconds, ...(crossSite ? { sameSite: 'none', secure: true } : { sameSite: 'lax' }) });
}
