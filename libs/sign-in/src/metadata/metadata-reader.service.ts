import { Injectable } from '@nestjs/common';
import { badInput, Clock, env } from '@akin/platform';
import { FetchProblem } from './fetch-problem.js';
import type { MetadataSource } from './metadata-source.js';
import { fetchSafely, type Fetched, type FetchRules, type Known } from './safe-fetch.client.js';

const nothing: Known = { etag: null, modified: null };

/** Reads metadata from the address a school gave. Never inside a unit: it waits for somebody else's server. */
@Injectable()
export class MetadataReader {
  constructor(private readonly clock: Clock) {}

  /**
   * What is at the address now; `unchanged` when its server says that it is what was known.
   * @throws FetchProblem
   */
  look(url: string, known: Known): Promise<Fetched> {
    return fetchSafely(url, known, this.rules());
  }

  /** Reads an address for the first time. @throws Refusal `bad_input` in words for the person who gave it */
  async first(url: string, signer: string | null): Promise<{ xml: string; source: MetadataSource }> {
    try {
      const found = await this.look(url, nothing);
      if (found.kind === 'unchanged') throw new FetchProblem('refused');
      const { text, etag, modified } = found;
      return { xml: text, source: { url, signer, etag, modified, readAt: this.clock.now() } };
    } catch (problem) {
      if (problem instanceof FetchProblem) throw badInput({ field: 'url', message: problem.message });
      throw problem;
    }
  }

  protected rules(): FetchRules {
    return { loopback: env().AKIN_DEMO };
  }
}
