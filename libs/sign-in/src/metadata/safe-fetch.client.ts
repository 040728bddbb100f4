import { lookup } from 'node:dns/promises';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps, type RequestOptions } from 'node:https';
import { isIPv6 } from 'node:net';
import { checkPlace, type CheckedPlace, type Resolve } from './checked-place.js';
import { FetchProblem } from './fetch-problem.js';

/** What was known of a document, so that its server need not send it again. */
export interface Known {
  etag: string | null;
  modified: string | null;
}

export type Fetched = { kind: 'unchanged' } | ({ kind: 'read'; text: string } & Known);

/** How careful to be. The parts beside `loopback` are for specs. */
export interface FetchRules {
  /** Whether this very machine may be asked, which only the demonstration needs. */
  loopback: boolean;
  resolve?: Resolve;
  /** An authority to trust beside the usual ones, PEM. */
  ca?: string;
  wholeMs?: number;
}

export const fetchLimits = { bytes: 1024 * 1024, redirects: 3, wholeMs: 10_000 } as const;

const byDns: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Fetches a text document from an address that a stranger gave. Only the machines that were looked over are connected
 * to, whatever the name resolves to a moment later; redirects are looked over the same way. At most 1 MiB, 10 s in all.
 * @throws FetchProblem
 */
export async function fetchSafely(address: string, known: Known, rules: FetchRules): Promise<Fetched> {
  const signal = AbortSignal.timeout(rules.wholeMs ?? fetchLimits.wholeMs);
  const timeUp = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new FetchProblem('too_slow'))));
  return Promise.race([follow(address, known, rules, signal), timeUp]);
}

async function follow(first: string, known: Known, rules: FetchRules, signal: AbortSignal): Promise<Fetched> {
  let address = first;
  for (let hops = 0; hops <= fetchLimits.redirects; hops++) {
    const place = await checkPlace(address, rules.resolve ?? byDns, rules.loopback);
    const answer = await ask(place, known, rules, signal);
    const next = redirectOf(answer, place.url);
    if (next === null) return await readAnswer(answer, signal);
    answer.destroy();
    address = next;
  }
  throw new FetchProblem('too_many_redirects');
}

/** One request, to the addresses that were looked over and no other. */
function ask({ url, addresses }: CheckedPlace, known: Known, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    signal,
    lookup: (_host, { all }, done) => {
      const checked = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
      if (all) done(null, checked);
      else done(null, checked[0].address, checked[0].family);
    },
    headers: {
      accept: 'application/samlmetadata+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
      'accept-encoding': 'identity',
      'user-agent': 'Akin',
      ...(known.etag ? { 'if-none-match': known.etag } : {}),
      ...(known.modified ? { 'if-modified-since': known.modified } : {}),
    },
    ...(rules.ca ? { ca: rules.ca } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, resolve);
    asked.on('error', (problem: NodeJS.ErrnoException) => reject(new FetchProblem(codeOf(problem, signal))));
    asked.end();
  });
}

function codeOf(problem: NodeJS.ErrnoException, signal: AbortSignal): 'too_slow' | 'certificate' | 'unreachable' {
  if (signal.aborted) return 'too_slow';
  return /CERT|SELF_SIGNED|ISSUER|TLS|SSL/.test(problem.code ?? '') ? 'certificate' : 'unreachable';
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  if (!headers.location || !URL.canParse(headers.location, from)) throw new FetchProblem('refused');
  return new URL(headers.location, from).href;
}

async function readAnswer(answer: IncomingMessage, signal: AbortSignal): Promise<Fetched> {
  const { statusCode, headers } = answer;
  try {
    if (statusCode === 304) return { kind: 'unchanged' };
    if (statusCode !== 200 || (headers['content-encoding'] ?? 'identity') !== 'identity') throw new FetchProblem('refused');
    const text = utf8(await bodyOf(answer));
    return { kind: 'read', text, etag: headerOf(headers.etag), modified: headerOf(headers['last-modified']) };
  } catch (problem) {
    if (problem instanceof FetchProblem) throw problem;
    throw new FetchProblem(signal.aborted ? 'too_slow' : 'unreachable');
  } finally {
    answer.destroy();
  }
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  if (Number(answer.headers['content-length'] ?? 0) > fetchLimits.bytes) throw new FetchProblem('too_large');
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > fetchLimits.bytes) throw new FetchProblem('too_large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchProblem('refused');
  }
}

/** A validator goes back as it came, so it must not be longer than anybody needs. */
function headerOf(value: string | undefined): string | null {
  return value && value.length <= 500 ? value : null;
}
