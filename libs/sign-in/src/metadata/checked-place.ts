import { addressKind, isAddress } from './addresses.js';
import { FetchProblem } from './fetch-problem.js';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** An address that may be asked, with the only machines it may be asked at. */
export interface CheckedPlace {
  url: URL;
  addresses: readonly string[];
}

/**
 * Looks a web address over before anything is sent there: https, no password in it, and every address of its host
 * public. `loopback` (the demonstration) also allows this very machine, where plain http will do.
 * @throws FetchProblem `not_an_address`, `not_https`, `not_public`
 */
export async function checkPlace(address: string, resolve: Resolve, loopback: boolean): Promise<CheckedPlace> {
  if (!URL.canParse(address)) throw new FetchProblem('not_an_address');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FetchProblem('not_https');
  if (url.protocol === 'http:' && !loopback) throw new FetchProblem('not_https');
  if (url.username || url.password) throw new FetchProblem('not_an_address');
  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ''), resolve);
  const kinds = new Set(addresses.map(addressKind));
  const here = loopback && kinds.size === 1 && kinds.has('loopback');
  if (!here && (kinds.size !== 1 || !kinds.has('public'))) throw new FetchProblem('not_public');
  if (url.protocol === 'http:' && !here) throw new FetchProblem('not_https');
  return { url, addresses };
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  if (isAddress(host)) return [host];
  try {
    return await resolve(host);
  } catch {
    throw new FetchProblem('not_public');
  }
}
