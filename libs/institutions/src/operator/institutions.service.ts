import { Injectable } from '@nestjs/common';
import type { InstitutionDetail, InstitutionRow, NewInstitution, OperatorSummary, Page } from '@akin/contracts';
import { Queues } from '@akin/messaging';
import { badInput, Clock, env, Refusal } from '@akin/platform';
import { SignInConfig, type Actor } from '@akin/sign-in';
import { latestVersion, NationalDb } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { DomainsRepository } from '../domains/domains.repository.js';
import { viewDomain } from '../domains/view-domain.js';
import { NewSchools } from '../provisioning/new-schools.service.js';
import { StepsRepository } from '../provisioning/steps.repository.js';
import { ContactsRepository } from './contacts.repository.js';
import { InstitutionRowsRepository, type InstitutionFacts, type InstitutionSearch } from './institution-rows.repository.js';
import { viewContact, viewDelivery, viewFacts, viewRow, viewSignIn, type Surroundings } from './view-institution.js';

/** The operator's view of schools: figures and states, never a person. Has no rights to any school's rows. */
@Injectable()
export class Institutions {
  private readonly latestVersion = latestVersion('migrations');

  constructor(
    private readonly national: NationalDb,
    private readonly newSchools: NewSchools,
    private readonly rows: InstitutionRowsRepository,
    private readonly steps: StepsRepository,
    private readonly domains: DomainsRepository,
    private readonly contacts: ContactsRepository,
    private readonly signIn: SignInConfig,
    private readonly audit: OperatorAudit,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async summary(_actor: Actor): Promise<OperatorSummary> {
    return { ...(await this.rows.sums()), demo: env().AKIN_DEMO };
  }

  /** Schools with their health, a page at a time, in one query. */
  async list(_actor: Actor | null, search: InstitutionSearch): Promise<Page<InstitutionRow>> {
    const { rows, total } = await this.rows.page(search);
    return { items: rows.map((row) => viewRow(row, this.around())), total };
  }

  /** @throws Refusal `not_found` */
  find(_actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.national.run(async () => this.detail(await this.factsOf(slug)));
  }

  /**
   * Registers a school and asks the provisioner to bring it to life.
   * @throws Refusal `slug_invalid`, `slug_reserved`, `slug_taken`, `host_taken`, `bad_input` for the demo switch outside the demo
   */
  async add(actor: Actor, input: NewInstitution): Promise<InstitutionDetail> {
    if (input.demoSignIn && !env().AKIN_DEMO)
      throw badInput({ field: 'demoSignIn', message: 'The demonstration sign-in exists only in the demonstration.' });
    const id = await this.newSchools.register(input, actor.personId);
    await this.queues.provision(id);
    return this.find(actor, input.slug);
  }

  /**
   * Asks the provisioner to take up the steps that are still open.
   * @throws Refusal `not_found`; `state_changed` for a school that was closed or put away, which a step might open
   */
  async retry(actor: Actor, slug: string): Promise<InstitutionDetail> {
    const { id, state } = await this.factsOf(slug);
    if (state !== 'provisioning' && state !== 'active') throw new Refusal('state_changed');
    await this.audit.record({ operatorId: actor.personId, school: { id, slug }, action: 'retried' });
    await this.queues.provision(id);
    return this.find(actor, slug);
  }

  private async detail(facts: InstitutionFacts & { used: boolean }): Promise<InstitutionDetail> {
    const around = this.around();
    const domains = await this.domains.list(facts.id);
    const own = domains.filter(({ verifiedAt }) => verifiedAt).map(({ host }) => host);
    return {
      ...viewFacts(facts, around),
      discardable: !facts.used,
      hosts: [`${facts.slug}.${around.baseDomain}`, ...own],
      steps: await this.steps.list(facts.id),
      domains: domains.map(viewDomain),
      contacts: (await this.contacts.list(facts.id)).map((contact) => viewContact(contact, around.now)),
      signIn: viewSignIn(await this.signIn.summary(facts.id), facts.lastSignInAt),
      delivery: viewDelivery(facts),
    };
  }

  private around(): Surroundings {
    const { PROTOCOL: protocol, BASE_DOMAIN: baseDomain } = env();
    return { now: this.clock.now(), protocol, baseDomain, latestVersion: this.latestVersion };
  }

  private async factsOf(slug: string): Promise<InstitutionFacts & { used: boolean }> {
    const facts = await this.rows.bySlug(slug);
    if (!facts) throw new Refusal('not_found');
    return facts;
  }
}
