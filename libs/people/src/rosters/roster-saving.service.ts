import { Injectable } from '@nestjs/common';
import type { RosterField } from '@akin/contracts';
import { Accounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { Invitations } from '../invitations/invitations.service.js';
import { checkRoster, type RosterCheck } from './check-roster.js';
import type { ComparedPerson } from './compare-roster.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { groupsOf, inPieces } from './pieces.js';
import { Progress } from './progress.js';
import { RosterRepository } from './roster.repository.js';
import { RosterWorkRepository, type RosterAtWork } from './roster-work.repository.js';

/** People written by one statement: large ones keep the process, and everybody else, busy for long. */
const together = 1000;

/** Saves a roster that waits for it: everything in one unit, or nothing. */
@Injectable()
export class RosterSaving {
  constructor(
    private readonly db: TenantDb,
    private readonly rosters: RosterRepository,
    private readonly work: RosterWorkRepository,
    private readonly people: ListedPeopleRepository,
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Adds and changes the people a roster names, flags those it no longer names, and invites who is new. One roster at a
   * time per school. What was shown is compared again first; when people changed since, the new comparison is kept instead.
   */
  async save(id: string): Promise<void> {
    const progress = new Progress((done) => this.work.tellDone(id, done));
    try {
      await this.db.run(() => this.saveUnlessOutdated(id, progress));
    } finally {
      await progress.end();
    }
  }

  private async saveUnlessOutdated(id: string, progress: Progress): Promise<void> {
    await this.rosters.lock();
    const roster = await this.work.at('saving', id);
    if (roster === null) return;
    const fields = roster.columns.map(({ field }) => field);
    const parsed = { header: roster.columns.map(({ name }) => name), rows: roster.rows };
    const check = await inPieces(checkRoster(parsed, fields, await this.people.known()));
    if (check.compared !== roster.compared) await this.work.saveCheck(roster, check, { trouble: 'roster_out_of_date' });
    else await this.write(roster, fields, check, progress);
  }

  private async write(roster: RosterAtWork, fields: readonly RosterField[], check: RosterCheck, progress: Progress): Promise<void> {
    const { people, missing } = check.comparison;
    const fresh = await this.writeEverybody(people, progress);
    const still = people.flatMap(({ id, kind }) => (id !== null && kind === 'unchanged' ? [id] : []));
    for (const ids of groupsOf(still, together)) await this.people.markListed(ids);
    for (const ids of groupsOf(missing, together)) await this.accounts.setLeaving(ids, true);
    const invite = roster.wanted?.invite === true;
    if (invite) await this.invitations.invite(fresh);
    await this.rosters.rememberFields(roster.headerSignature, fields);
    const { added, changed, unchanged, rejected } = check.counts;
    const result = { added, changed, unchanged, leftOut: rejected, flagged: missing.length, invited: invite ? fresh.length : 0 };
    await this.rosters.markCommitted(roster.id, result);
  }

  /** Answers the ids of those who were no mentors before. Who changes comes first: a mail address may pass to somebody new. */
  private async writeEverybody(people: readonly ComparedPerson[], progress: Progress): Promise<string[]> {
    const fresh: string[] = [];
    let written = 0;
    for (const kind of ['changed', 'added']) {
      const moving = people.filter((person) => person.kind === kind);
      for (const group of groupsOf(moving, together)) {
        fresh.push(...(await this.writePeople(group)));
        progress.come((written += group.length));
      }
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
