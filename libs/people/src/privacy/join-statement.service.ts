import { Injectable } from '@nestjs/common';
import type { JoinStatement, JoinStatementChange, JoinStatementVersions } from '@akin/contracts';
import { Clock, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { JoinStatementRepository, type StoredStatement } from './join-statement.repository.js';

/** Who may join, in the school's words. It is part of what a school answers for, so every version is kept. */
@Injectable()
export class JoinStatements {
  constructor(
    private readonly db: TenantDb,
    private readonly statements: JoinStatementRepository,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** What is shown to anyone at the school's address. */
  async current(): Promise<JoinStatement> {
    return view(await this.statements.latest());
  }

  /** Newest first; what Akin ships is the last. */
  versions(_actor: Actor): Promise<JoinStatementVersions> {
    return this.db.run(async () => {
      const rows = await this.statements.all();
      const ids = [...new Set(rows.map(({ madeBy }) => madeBy).filter((id) => id !== null))];
      const names = new Map((await this.accounts.findMany(ids)).map(({ id, name }) => [id, name]));
      const items = rows.map((row) => ({ ...view(row), madeBy: row.madeBy === null ? null : (names.get(row.madeBy) ?? null) }));
      return { items: [...items, { ...view(null), madeBy: null }] };
    });
  }

  /** @throws Refusal `policy_changed` when somebody else wrote meanwhile */
  write(actor: Actor, { after, text }: JoinStatementChange): Promise<JoinStatementVersions> {
    return this.db.run(async () => {
      const latest = (await this.statements.latest())?.version ?? 0;
      const added = latest === after && (await this.statements.add(latest + 1, text.trim(), actor.personId, this.clock.now()));
      if (!added) throw new Refusal('policy_changed');
      return this.versions(actor);
    });
  }
}

function view(stored: StoredStatement | null): JoinStatement {
  if (stored) return { version: stored.version, text: stored.text, since: stored.madeAt.toISOString() };
  const { shortName, words } = currentSchool();
  return {
    version: 0,
    text: `Every ${words.learner} and every member of the faculty at ${shortName} may take part, whatever their background. Nothing about who you are is asked before you begin, and nobody is turned away for an answer or for leaving one out.`,
    since: null,
  };
}
