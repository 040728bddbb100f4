import type { NewInstitution, ProvisioningStep } from '@akin/contracts';
import { Clock, env, log, Refusal } from '@akin/platform';
import { Accounts, operatorEntitlements, schoolEntitlements, SignInConfig } from '@akin/sign-in';
import {
  asOwner,
  checkSlug,
  inSchool,
  InstitutionsRepository,
  loginOf,
  migrateSchoolSchema,
  OPERATOR_REALM,
  Registry,
  type School,
} from '@akin/tenancy';
import { fetchDemoMetadata } from './fetch-demo-metadata.js';
import { newSchool } from './new-school.js';
import { splitName } from './split-name.js';
import { StepsRepository } from './steps.repository.js';

/** The owner's address and the application's; only the provisioner process and the command line have the first. */
export interface ProvisioningAddresses {
  ownerUrl: string;
  appUrl: string;
}

/** Brings a school to life, step by step. Every step can run again and then changes nothing. */
export class Provisioner {
  constructor(
    private readonly addresses: ProvisioningAddresses,
    private readonly registry: Registry,
    private readonly institutions: InstitutionsRepository,
    private readonly steps: StepsRepository,
    private readonly signIn: SignInConfig,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a school and takes all its steps; for the command line and the demonstration. A slug that is there
   * already is taken up where it was left.
   * @throws Refusal `slug_invalid`, `slug_reserved`; Error in words when a step fails
   */
  async add(input: NewInstitution, answerDays?: number): Promise<School> {
    const known = await this.registry.schoolBySlug(input.slug);
    const id = known?.id ?? (await this.institutions.add({ ...newSchool(input), answerDays }));
    await this.steps.plan(id, { name: input.adminName, mail: input.adminMail });
    return this.resume(id);
  }

  /** Takes the steps that are still open, in order; a step that fails says why and ends it. */
  async resume(id: string): Promise<School> {
    const { slug, demoSignIn } = await this.school(id);
    // The demonstration's provider makes a key for a new school; it may as well do so while the tables are made.
    if (demoSignIn) void fetchDemoMetadata(slug).catch(() => undefined);
    for (const { step, state } of await this.steps.list(id)) {
      if (state !== 'done') await this.take(id, step);
    }
    return this.school(id);
  }

  /** Gives the operator a service provider and, in the demonstration, its identity provider. */
  async prepareOperator(): Promise<void> {
    await this.signIn.prepare(OPERATOR_REALM, `operator.${env().BASE_DOMAIN}`);
    await this.signIn.setEntitlementPolicy(OPERATOR_REALM, operatorEntitlements);
    if (env().AKIN_DEMO) await this.signIn.applyIdpMetadata(OPERATOR_REALM, await fetchDemoMetadata('operator'));
  }

  /** Points a school at an identity provider. */
  async setSignIn(school: School, metadata: string): Promise<void> {
    await this.signIn.applyIdpMetadata(school.id, metadata);
    await this.registry.recordSignInReady(school.id, await this.signIn.isReady(school.id));
  }

  private async take(id: string, step: ProvisioningStep): Promise<void> {
    await this.steps.start(id, step);
    try {
      await this.work[step](await this.school(id));
      await this.steps.finish(id, step, this.clock.now());
    } catch (problem) {
      log.error({ step, school: id, problem: (problem as Error).message }, 'a provisioning step failed');
      await this.steps.fail(id, step, (problem as Error).message);
      throw problem;
    }
  }

  private readonly work: Record<ProvisioningStep, (school: School) => Promise<unknown>> = {
    address: async (school) => checkSlug(school.slug),
    schema: (school) =>
      asOwner(this.addresses.ownerUrl, (client) => migrateSchoolSchema(client, school, loginOf(this.addresses.appUrl).name)),
    sign_in: (school) => this.prepareSignIn(school),
    administrator: (school) => this.addAdministrator(school),
    ready: (school) => this.registry.changeState(school.id, 'active'),
  };

  private async prepareSignIn(school: School): Promise<void> {
    await this.signIn.prepare(school.id, `${school.slug}.${env().BASE_DOMAIN}`);
    if (!school.demoSignIn) return;
    await this.signIn.setEntitlementPolicy(school.id, schoolEntitlements);
    await this.setSignIn(school, await fetchDemoMetadata(school.slug));
  }

  private async addAdministrator(school: School): Promise<void> {
    const administrator = await this.steps.administrator(school.id);
    if (!administrator?.mail) return;
    await inSchool(school, () =>
      this.accounts.upsertFromRoster([{ key: null, mail: administrator.mail, ...splitName(administrator.name), role: 'admin' }]),
    );
  }

  private async school(id: string): Promise<School> {
    const school = await this.registry.schoolById(id);
    if (!school) throw new Refusal('not_found');
    return school;
  }
}
