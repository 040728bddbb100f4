import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { DomainCheck } from './domain-check.js';
import type { RecordAnswer } from './read-record.js';

const limitMs = 4000;
const nothingThere = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the machine's name servers. */
@Injectable()
export class DnsCheck extends DomainCheck {
  async look(name: string): Promise<RecordAnswer> {
    const resolver = new Resolver({ timeout: limitMs / 2, tries: 2 });
    const clock = setTimeout(() => resolver.cancel(), limitMs);
    try {
      const records = await resolver.resolveTxt(name);
      return { kind: 'records', values: records.map((parts) => parts.join('')) };
    } catch (problem) {
      return nothingThere.has((problem as { code: string }).code) ? { kind: 'none' } : { kind: 'silent' };
    } finally {
      clearTimeout(clock);
    }
  }
}
