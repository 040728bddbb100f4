import { Injectable } from '@nestjs/common';
import type { RosterCommit, RosterField, RosterResult } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { Invitations } from '../invitations/invitations.service.js';
import { checkRoster, type RosterCheck } from './check-roster.js';
import { missingColumns } from './check-rows.js';
import type { ComparedPerson } from './compare-roster.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { groupsOf, inPieces } from './pieces.js';
import { RosterRepository } from './roster.repository.js';
import type { StoredRoster } from './view-roster.js';

/** People written by one statement: large ones keep the process, and everybody else, busy for long. */
const together = 1000;

/** Saves a checked roster: everything in one unit, or nothing. */
@Injectable()
export class RosterSaving {
  constructor(
    private readonly db: TenantDb,
    private readonly rosters: RosterRepository,
    private readonly people: ListedPeopleRepository,
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Adds and changes the people a roster names, flags those it no longer names, and invites who is new. One roster at a
   * time per school; what was shown is compared again first.
   * @throws Refusal `not_found`, `roster_already_committed`, `roster_mapping_incomplete`, `roster_has_errors`; `roster_out_of_date`
   * when people changed since it was shown, and then the new comparison is kept
   */
  async save(_actor: Actor, id: string, options: RosterCommit): Promise<RosterResult> {
    const result = await this.db.run(() => this.saveUnlessOutdated(id, options));
    if (result === 'outdated') throw new Refusal('roster_out_of_date');
    return result;
  }

  private async saveUnlessOutdated(id: string, options: RosterCommit): Promise<RosterResult | 'outdated'> {
    await this.rosters.lock();
    const roster = await this.rosters.draft(id);
    const fields = roster.columns.map(({ field }) => field);
    if (missingColumns(fields) !== null) throw new Refusal('roster_mapping_incomplete');
    const parsed = { header: roster.columns.map(({ name }) => name), rows: roster.rows };
    const check = await inPieces(checkRoster(parsed, fields, await this.people.known()));
    if (check.compared !== roster.compared) {
      await this.rosters.saveCheck(id, roster.columns, roster.rows, check);
      return 'outdated';
    }
    if (check.counts.rejected > 0 && !options.leaveOutRejected) throw new Refusal('roster_has_errors');
    return this.write(roster, fields, check, options.invite);
  }

  private async write(roster: StoredRoster, fields: readonly RosterField[], check: RosterCheck, invite: boolean): Promise<RosterResult> {
    const { people, missing } = check.comparison;
    const fresh = await this.writeEverybody(people);
    const still = people.flatMap(({ id, kind }) => (id !== null && kind === 'unchanged' ? [id] : []));
    for (const ids of groupsOf(still, together)) await this.people.markListed(ids);
    for (const ids of groupsOf(missing, together)) await this.accounts.setLeaving(ids, true);
    if (invite) await this.invitations.invite(fresh);
    await this.rosters.rememberFields(roster.headerSignature, fields);
    const { added, changed, unchanged, rejected } = check.counts;
    const result = { added, changed, unchanged, leftOut: rejected, flagged: missing.length, invited: invite ? fresh.length : 0 };
    await this.rosters.markCommitted(roster.id, result);
    return result;
  }

  /** Answers the ids of those who were no mentors before. Who changes comes first: a mail address may pass to somebody new. */
  private async writeEverybody(people: readonly ComparedPerson[]): Promise<string[]> {
    const fresh: string[] = [];
    for (const kind of ['changed', 'added']) {
      const moving = people.filter((person) => person.kind === kind);
      for (const group of groupsOf(moving, together)) fresh.push(...(await this.writePeople(group)));
    }
    return fresh;
  }

  private async writePeople(moving: readonly ComparedPerson[]): Promise<string[]> {
    const outcomes = await this.accounts.upsertFromRoster(
      moving.map(({ person: { key, mail, givenName, familyName } }) => ({ key, mail, givenName, familyName, role: 'mentor' as const })),
    );
    await this.people.writeProfiles(
      moving.map(({ person: { title, department, specialty } }, i) => ({
        id: outcomes[i].id,
        title,
        department,
        specialty: specialty?.specialty ?? null,
        subspecialty: specialty?.subspecialty ?? null,
      })),
    );
    await this.people.addMentors(outcomes.map(({ id }) => id));
    return outcomes.filter((_, i) => moving[i].newMentor).map(({ id }) => id);
  }
}
