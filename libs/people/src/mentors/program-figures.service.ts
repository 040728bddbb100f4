import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { Accounts } from '@akin/sign-in';
import { currentSchool, Registry, TenantDb, type SchoolFigures } from '@akin/tenancy';
import { MentorRepository } from './mentor.repository.js';

/** What was told is told again after this long, so that what several workers remember cannot drift apart for good. */
const rememberMs = 10 * 60_000;

/**
 * Keeps the registry's numbers of a school fresh, by whatever way people come: rosters, sign-ins, the command line.
 * Numbers only, so that the operator never needs a person.
 */
@Injectable()
export class ProgramFigures implements OnModuleInit {
  private readonly counts: (() => Promise<Partial<SchoolFigures>>)[] = [() => this.countPeople()];
  private readonly told = new Map<string, { figures: string; until: number }>();

  constructor(
    private readonly db: TenantDb,
    private readonly registry: Registry,
    private readonly accounts: Accounts,
    private readonly mentors: MentorRepository,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('program figures', () => this.refresh());
  }

  /** A room above adds what it counts; it is called in a unit of the school. */
  add(count: () => Promise<Partial<SchoolFigures>>): void {
    this.counts.push(count);
  }

  /** Counts in one unit and, when the numbers have changed, tells them after it: the registry is another schema. */
  async refresh(): Promise<void> {
    const { id } = currentSchool();
    const figures = await this.db.run(() => this.count());
    const [counted, now, last] = [JSON.stringify(figures), this.clock.now().getTime(), this.told.get(id)];
    if (last && last.figures === counted && last.until > now) return;
    await this.registry.recordFigures(id, figures);
    this.told.set(id, { figures: counted, until: now + rememberMs });
  }

  private async count(): Promise<Partial<SchoolFigures>> {
    const figures: Partial<SchoolFigures> = {};
    for (const count of this.counts) Object.assign(figures, await count());
    return figures;
  }

  private async countPeople(): Promise<Partial<SchoolFigures>> {
    const mentors = await this.mentors.countInState('active');
    const { total: learners } = await this.accounts.list({ role: 'learner', page: 1, size: 1 });
    return { mentors, learners };
  }
}
