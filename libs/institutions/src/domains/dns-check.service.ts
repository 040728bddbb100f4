import { Resolver } from 'node:dns/promises';
import { DomainCheck } from './domain-check.js';
import type { RecordAnswer } from './read-record.js';

const nothingThere = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the machine's name servers, or those it is given. */
export class DnsCheck extends DomainCheck {
  constructor(
    private readonly servers: readonly string[] = [],
    private readonly limitMs = 4000,
  ) {
    super();
  }

  async look(name: string): Promise<RecordAnswer> {
    const resolver = new Resolver({ timeout: this.limitMs / 2, tries: 2 });
    if (this.servers.length) resolver.setServers(this.servers);
    const limit = setTimeout(() => resolver.cancel(), this.limitMs);
    try {
      const records = await resolver.resolveTxt(name);
      return { kind: 'records', values: records.map((parts) => parts.join('')) };
    } catch (problem) {
      return nothingThere.has((problem as { code: string }).code) ? { kind: 'none' } : { kind: 'silent' };
    } finally {
      clearTimeout(limit);
    }
  }
}
