import { Refusal } from '@akin/platform';

/** Longest host that fits the address of its own check. */
const longest = 200;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The host a school typed, the way browsers send it.
 * @param baseDomain where this installation lives, with or without a port; what is under it is given by the slug
 * @throws Refusal `host_invalid` with a sentence about what does not fit
 */
export function normalizeHost(typed: string, baseDomain: string): string {
  const host = typed.trim().toLowerCase().replace(/\.$/, '');
  const problem = problemOf(host, baseDomain.replace(/:\d+$/, ''));
  if (problem) throw new Refusal('host_invalid', { fields: [{ field: 'host', message: problem }] });
  return host;
}

function problemOf(host: string, base: string): string | null {
  if (/[/:@?#\s]/.test(host)) return 'Only the domain itself, without https://, a port or a path.';
  if (/^[\d.]+$/.test(host)) return 'A number is not a domain.';
  // Letters that look alike could pass for another school's name.
  if (/[^\x20-\x7e]/.test(host) || host.split('.').some((part) => part.startsWith('xn--')))
    return 'Only the letters a to z, digits and hyphens; no accents or other alphabets.';
  if (host === base || host.endsWith(`.${base}`)) return 'Addresses here follow from the short address and need not be added.';
  const parts = host.split('.');
  const whole = parts.length >= 2 && parts.every((part) => label.test(part)) && /^[a-z][a-z0-9-]+$/.test(parts[parts.length - 1]);
  return whole && host.length <= longest ? null : 'A domain looks like mentoring.your-school.edu.';
}
