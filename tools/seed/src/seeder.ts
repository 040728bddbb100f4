import type { NewInstitution } from '@akin/contracts';
import type { Provisioner } from '@akin/institutions';
import type { Clock } from '@akin/platform';
import { inSchool, type Registry, type School } from '@akin/tenancy';
import { countSchool } from './count-school.js';
import type { HeroLinesRepository } from './hero-lines.repository.js';
import type { SchoolPlan } from './school-plan.js';
import type { SchoolRowsRepository } from './school-rows.repository.js';
import { toRows } from './to-rows.js';

export type Seeded = 'there already' | 'made';

/** Brings the demo schools into being. Whatever an interrupted run left is taken up again; what is complete is left alone. */
export class Seeder {
  constructor(
    private readonly provisioner: Pick<Provisioner, 'add'>,
    private readonly registry: Registry,
    private readonly rows: SchoolRowsRepository,
    private readonly heroLines: HeroLinesRepository,
    private readonly clock: Clock,
  ) {}

  /** A school without anybody but its administrator. */
  async addEmpty(institution: NewInstitution): Promise<Seeded> {
    const known = await this.registry.schoolBySlug(institution.slug);
    if (known && known.state !== 'provisioning') return 'there already';
    await this.provisioner.add(institution);
    return 'made';
  }

  /** A school and everyone in it. */
  async add(plan: SchoolPlan): Promise<Seeded> {
    const known = await this.registry.schoolBySlug(plan.institution.slug);
    const isReady = known && known.state !== 'provisioning';
    if (isReady && (await this.isPeopled(known, plan))) return 'there already';
    const school = isReady ? known : await this.provisioner.add(plan.institution, plan.answerDays);
    await this.heroLines.set(school.id, plan.heroLine);
    await this.people(school, plan);
    return 'made';
  }

  /** Writes everyone and everything of a plan into a school that is ready, all or nothing, unless they are there. */
  async people(school: School, plan: SchoolPlan): Promise<void> {
    const { mentors, learners, relationships } = countSchool(plan);
    if (!(await this.isPeopled(school, plan))) {
      await inSchool(school, () => this.rows.writeAll(toRows(plan, this.clock.now(), school)));
    }
    await this.registry.recordFigures(school.id, { mentors, learners, relationships });
  }

  private isPeopled(school: School, plan: SchoolPlan): Promise<boolean> {
    return inSchool(school, () => this.rows.hasAny(plan.people.map(({ id }) => id)));
  }
}
