import { Injectable } from '@nestjs/common';
import type { SchoolRole } from '@akin/contracts';
import { Clock, log, newId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Arrival } from '../saml/identity-of.js';
import { ArrivalsRepository, type ArrivedAccount } from './arrivals.repository.js';

/** Finds, links or makes the account of somebody the school's sign-in has vouched for. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly db: TenantDb,
    private readonly arrivals: ArrivalsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The account of an arrival: the one its identity is known for; else the one on the roster with its mail address
   * that this provider has not named yet, linked once; else, when an entitlement gives a role, a new one. The
   * entitled roles replace those of the last sign-in; roles given at the school stay. Answers the account's id.
   * @throws Refusal `account_unknown`, `account_closed`
   */
  async welcome(arrival: Arrival, entitled: readonly SchoolRole[]): Promise<string> {
    const account = await this.db.run(async () => {
      await this.arrivals.holdOthers(arrival.identity);
      const found =
        (await this.arrivals.byIdentity(arrival.identity)) ?? (await this.link(arrival)) ?? (await this.create(arrival, entitled));
      if (found && found.state !== 'closed') await this.arrivals.arrived(found.id, entitled, this.clock.now());
      return found;
    });
    if (!account) throw new Refusal('account_unknown');
    if (account.state === 'closed') throw new Refusal('account_closed');
    // Known once, but no longer by roster nor entitlement: the roles are gone from the account, and so is the way in.
    if (account.given_roles.length + entitled.length === 0) throw new Refusal('account_unknown');
    return account.id;
  }

  private async link(arrival: Arrival): Promise<ArrivedAccount | null> {
    const candidates = await this.arrivals.unlinkedByMail(arrival.mails, arrival.identity.issuer);
    if (candidates.length !== 1) return null;
    return (await this.arrivals.link(candidates[0].id, arrival.identity)) ? candidates[0] : null;
  }

  private async create(arrival: Arrival, entitled: readonly SchoolRole[]): Promise<ArrivedAccount | null> {
    if (!entitled.length || !arrival.mails.length) return null;
    const account = await this.arrivals.create(newId(), arrival);
    if (!account) log.warn({ room: 'sign-in' }, 'a new person arrived with a mail address that belongs to another account');
    return account && (await this.arrivals.link(account.id, arrival.identity)) ? account : null;
  }
}
