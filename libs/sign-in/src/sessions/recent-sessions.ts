import type { SignedIn } from '../access/actor.js';

/** A page asks for several things at once; they share one look at the session. Roles and revocation are this old at most. */
const freshMs = 1000;
const most = 10_000;

/**
 * Sessions that were looked up within the last second, by this process. What ends a session here forgets all of them
 * at once; another process notices within the second.
 */
export class RecentSessions {
  private readonly known = new Map<string, { signedIn: SignedIn; at: Date; until: number }>();

  /** Null when it was not looked up just now, by the machine's clock and by ours, or has ended since. */
  find(realmId: string, tokenHash: Buffer, now: Date): SignedIn | null {
    const entry = this.known.get(key(realmId, tokenHash));
    if (!entry || entry.until < performance.now() || now.getTime() - entry.at.getTime() >= freshMs) return null;
    return entry.signedIn.idleExpiresAt > now && entry.signedIn.expiresAt > now ? entry.signedIn : null;
  }

  keep(realmId: string, tokenHash: Buffer, signedIn: SignedIn, now: Date): void {
    if (this.known.size >= most) this.known.clear();
    this.known.set(key(realmId, tokenHash), { signedIn, at: now, until: performance.now() + freshMs });
  }

  forget(): void {
    this.known.clear();
  }
}

const key = (realmId: string, tokenHash: Buffer) => realmId + tokenHash.toString('latin1');
