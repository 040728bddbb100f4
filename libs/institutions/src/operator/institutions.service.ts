import { Injectable } from '@nestjs/common';
import type { InstitutionDetail, InstitutionRow, NewInstitution, OperatorSummary, Page } from '@akin/contracts';
import { Queues } from '@akin/messaging';
import { badInput, env, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { InstitutionsRepository, Registry, type School } from '@akin/tenancy';
import { newSchool } from '../provisioning/new-school.js';
import { StepsRepository } from '../provisioning/steps.repository.js';
import { InstitutionFiguresRepository, type FiguresRow } from './institution-figures.repository.js';
import { mentorTarget } from './mentor-target.js';

/** The operator's view of schools: figures and states, never a person. Has no rights to any school's rows. */
@Injectable()
export class Institutions {
  constructor(
    private readonly registry: Registry,
    private readonly institutions: InstitutionsRepository,
    private readonly figures: InstitutionFiguresRepository,
    private readonly steps: StepsRepository,
    private readonly queues: Queues,
  ) {}

  async summary(_actor: Actor): Promise<OperatorSummary> {
    return { ...(await this.figures.sums()), demo: env().AKIN_DEMO };
  }

  async list(_actor: Actor, query: { q: string; page: number; size: number }): Promise<Page<InstitutionRow>> {
    const { rows, total } = await this.figures.page(query.q.trim(), query.size, (query.page - 1) * query.size);
    const schools = new Map((await this.registry.listSchools()).map((school) => [school.id, school]));
    return { items: rows.map((row) => toRow(schools.get(row.id) as School, row)), total };
  }

  async find(_actor: Actor, slug: string): Promise<InstitutionDetail> {
    const school = await this.bySlug(slug);
    const [figures, steps, domains] = await Promise.all([
      this.figures.one(school.id),
      this.steps.list(school.id),
      this.institutions.hosts(school.id),
    ]);
    const { classSize, hbcu, timeZone } = school;
    return { ...toRow(school, figures), classSize, hbcu, timeZone, hosts: [hostOf(school), ...domains], steps };
  }

  /**
   * Registers a school and asks the provisioner to bring it to life.
   * @throws Refusal `slug_invalid`, `slug_reserved`, `slug_taken`, `bad_input` for the demo switch outside the demo
   */
  async add(actor: Actor, input: NewInstitution): Promise<InstitutionDetail> {
    if (input.demoSignIn && !env().AKIN_DEMO)
      throw badInput({ field: 'demoSignIn', message: 'The demonstration sign-in exists only in the demonstration.' });
    const id = await this.institutions.add(newSchool(input));
    await this.steps.plan(id, { name: input.adminName, mail: input.adminMail });
    await this.queues.provision(id);
    return this.find(actor, input.slug);
  }

  /** Asks the provisioner to take up the steps that are still open. */
  async retry(actor: Actor, slug: string): Promise<InstitutionDetail> {
    const school = await this.bySlug(slug);
    await this.queues.provision(school.id);
    return this.find(actor, slug);
  }

  /** Closes sign-in at a school; what is stored is kept. */
  suspend(actor: Actor, slug: string): Promise<InstitutionDetail> {
    return this.change(actor, slug, 'active', 'suspended');
  }

  resume(actor: Actor, slug: string): Promise<InstitutionDetail> {
    return this.change(actor, slug, 'suspended', 'active');
  }

  private async change(actor: Actor, slug: string, from: School['state'], to: School['state']): Promise<InstitutionDetail> {
    const school = await this.bySlug(slug);
    if (school.state === from) await this.registry.changeState(school.id, to);
    else if (school.state !== to) throw new Refusal('school_not_ready');
    return this.find(actor, slug);
  }

  private async bySlug(slug: string): Promise<School> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    return school;
  }
}

const hostOf = (school: School) => `${school.slug}.${env().BASE_DOMAIN}`;

function toRow(school: School, figures: FiguresRow): InstitutionRow {
  const { id, slug, name, shortName, kind, state, schemaVersion, signInReady } = school;
  return {
    id,
    slug,
    name,
    shortName,
    kind,
    state,
    schemaVersion,
    signInReady,
    address: `${env().PROTOCOL}://${hostOf(school)}/`,
    mark: school.branding.mark,
    seed: school.branding.seed,
    mentors: figures.mentors,
    learners: figures.learners,
    relationships: figures.relationships,
    mentorTarget: mentorTarget(school.classSize, school.hbcu),
    createdAt: school.createdAt.toISOString(),
  };
}
