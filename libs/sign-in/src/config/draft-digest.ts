import { createHash } from 'node:crypto';
import type { SignInOptions } from '@akin/contracts';

/** What makes one state of a draft another one than before. */
export interface DraftState {
  xml: string | null;
  url: string | null;
  signer: string | null;
  options: SignInOptions;
}

/** Names one state of what is prepared: SHA-256 over it in canonical JSON, so that the order of keys does not matter. */
export function draftDigest({ xml, url, signer, options }: DraftState): string {
  return createHash('sha256').update(canonical({ xml, url, signer, options })).digest('hex');
}

/** JSON with the keys of every object in order; what is undefined is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
