import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, log, Refusal } from '@akin/platform';
import { NationalDb } from '@akin/tenancy';
import type { IdpMetadata } from '../config/read-idp-metadata.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { FetchProblem } from './fetch-problem.js';
import { judgeRefresh } from './judge-refresh.js';
import { MetadataReader } from './metadata-reader.service.js';
import { MetadataRepository, type KeptMetadata } from './metadata.repository.js';
import type { MetadataSource } from './metadata-source.js';
import { nextLook } from './metadata-times.js';
import type { Fetched } from './safe-fetch.client.js';
import { understandMetadata } from './understand-metadata.js';

/** How a look at an address went. `waiting`: what is there waits for a person's yes; `failed`: the last good is kept. */
export type Refreshed = 'unchanged' | 'taken' | 'waiting' | 'failed';

type Followed = KeptMetadata & { source: MetadataSource };

/** How long a look may take before somebody else has it. */
const leaseMs = 5 * 60_000;

/** Reads metadata again where it came from. Whatever goes wrong there, sign-in goes on with the last that was good. */
@Injectable()
export class MetadataRefresh {
  constructor(
    private readonly db: NationalDb,
    private readonly metadata: MetadataRepository,
    private readonly config: SignInConfig,
    private readonly reader: MetadataReader,
    private readonly clock: Clock,
  ) {}

  /** Looks again if it is time; of any number of processes at once, one does. Null when it is not. */
  async refreshDue(realmId: string): Promise<Refreshed | null> {
    const now = this.clock.now();
    const claimed = await this.metadata.claim(realmId, now, new Date(now.getTime() + leaseMs));
    return isFollowed(claimed) ? this.refresh(claimed) : null;
  }

  /** Looks again now. @throws Refusal `not_found` when the metadata came from no address */
  async refreshNow(realmId: string): Promise<Refreshed> {
    const kept = await this.metadata.find(realmId);
    if (!isFollowed(kept) || !kept.enabled) throw new Refusal('not_found');
    return this.refresh(kept);
  }

  /** How a realm's metadata is kept; null before there is any. */
  state(realmId: string): Promise<KeptMetadata | null> {
    return this.metadata.find(realmId);
  }

  /**
   * A person's yes to what waits. `digest` names what they were shown.
   * @throws Refusal `nothing_waiting` when that is not what waits, `bad_input` when it cannot be used any more
   */
  async acceptWaiting(realmId: string, digest: string): Promise<void> {
    await this.db.run(async () => {
      const kept = await this.metadata.find(realmId);
      if (!isFollowed(kept) || !kept.waiting || waitingDigest(kept.waiting.xml) !== digest) throw new Refusal('nothing_waiting');
      await this.config.relyOn(realmId, this.understand(kept.waiting.xml, kept), kept.waiting.xml, kept.source);
    });
  }

  private async refresh(kept: Followed): Promise<Refreshed> {
    try {
      return await this.settle(kept, await this.reader.look(kept.source.url, kept.source));
    } catch (problem) {
      if (!(problem instanceof FetchProblem) && !(problem instanceof Refusal)) throw problem;
      const why = problem instanceof Refusal ? (problem.detail?.fields?.[0]?.message ?? problem.message) : problem.message;
      log.warn({ room: 'sign-in', realmId: kept.realmId, failures: kept.failures + 1, why }, 'metadata could not be read again');
      await this.metadata.markFailed(kept.realmId, kept.source.url, why, nextLook(this.clock.now(), null, kept.failures + 1));
      return 'failed';
    }
  }

  private async settle(kept: Followed, found: Fetched): Promise<Refreshed> {
    const now = this.clock.now();
    if (found.kind === 'unchanged') {
      // The server vouches for the copy we have, which may meanwhile be over.
      const { cacheMs } = this.understand(kept.xml, kept);
      await this.metadata.markUnchanged(kept.realmId, kept.source.url, now, nextLook(now, cacheMs, 0));
      return 'unchanged';
    }
    const idp = this.understand(found.text, kept);
    const source = { ...kept.source, etag: found.etag, modified: found.modified, readAt: now };
    if (judgeRefresh(readKnown(kept), idp, kept.source.signer !== null) === 'take') return this.take(kept, idp, found.text, source);
    await this.metadata.keepWaiting(kept.realmId, found.text, source, nextLook(now, idp.cacheMs, 0));
    return 'waiting';
  }

  private take(kept: Followed, idp: IdpMetadata, xml: string, source: MetadataSource): Promise<Refreshed> {
    return this.db.run(async () => {
      const now = await this.metadata.find(kept.realmId);
      // Somebody gave other metadata while we were reading: theirs counts.
      if (now?.xml !== kept.xml || now.source?.url !== kept.source.url) return 'unchanged';
      await this.config.relyOn(kept.realmId, idp, xml, source);
      return xml === kept.xml ? 'unchanged' : 'taken';
    });
  }

  private understand(xml: string, { source, entityId }: Followed): IdpMetadata {
    return understandMetadata(xml, { signer: source.signer, now: this.clock.now(), wanted: entityId });
  }
}

/** Names metadata that waits, so that a yes is said to what was shown and to nothing else. */
export function waitingDigest(xml: string): string {
  return createHash('sha256').update(xml).digest('hex').slice(0, 16);
}

function isFollowed(kept: KeptMetadata | null): kept is Followed {
  return kept !== null && kept.source !== null;
}

function readKnown({ entityId, ssoUrl, certificates }: KeptMetadata): Pick<IdpMetadata, 'entityId' | 'ssoUrl' | 'certificates'> {
  return { entityId: entityId ?? '', ssoUrl: ssoUrl ?? '', certificates };
}
