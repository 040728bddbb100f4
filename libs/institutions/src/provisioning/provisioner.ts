import type { NewInstitution, ProvisioningStep } from '@akin/contracts';
import { Clock, env, log, Refusal } from '@akin/platform';
import { operatorEntitlements, SignInConfig, type MetadataSource } from '@akin/sign-in';
import { OPERATOR_REALM, Registry, type School } from '@akin/tenancy';
import { ContactsRepository } from '../operator/contacts.repository.js';
import type { SchoolSignIn } from '../set-up/school-sign-in.service.js';
import { fetchDemoMetadata } from './fetch-demo-metadata.js';
import { isSameSchool } from './is-same-school.js';
import { contactsIn } from './new-school.js';
import type { NewSchools } from './new-schools.service.js';
import type { StepWork } from './step-work.js';
import type { StepsRepository } from './steps.repository.js';
import { whyItFailed } from './why-it-failed.js';

/** Brings a school to life, step by step. Every step can run again and then changes nothing. */
export class Provisioner {
  private readonly running = new Map<string, Promise<School>>();

  constructor(
    private readonly registry: Registry,
    private readonly newSchools: NewSchools,
    private readonly contacts: ContactsRepository,
    private readonly steps: StepsRepository,
    private readonly work: StepWork,
    private readonly signIn: SignInConfig,
    private readonly schoolSignIn: SchoolSignIn,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a school and takes all its steps; for the command line and the demonstration. A school that is not
   * finished is taken up where it was left; one that is finished is left as it is.
   * @throws Refusal `slug_invalid`, `slug_reserved`, `host_taken`, `slug_taken` when a finished school there is another
   *   one; Error in words when a step fails
   */
  async add(input: NewInstitution, answerDays?: number): Promise<School> {
    const known = await this.registry.schoolBySlug(input.slug);
    if (!known) return this.resume(await this.newSchools.register(input, null, answerDays));
    if (await this.isFinished(known)) return this.refuseOther(known, input);
    await this.contacts.add(known.id, contactsIn(input));
    await this.steps.plan(known.id);
    return this.resume(known.id);
  }

  /** Takes the steps that are still open, in order; a step that fails says why and ends it. Asked twice at once, it is done once. */
  resume(id: string): Promise<School> {
    const running = this.running.get(id) ?? this.work.alone(id, () => this.takeOpen(id)).finally(() => this.running.delete(id));
    this.running.set(id, running);
    return running;
  }

  /** Gives the operator a service provider and, in the demonstration, its identity provider. */
  async prepareOperator(): Promise<void> {
    await this.signIn.prepare(OPERATOR_REALM, `operator.${env().BASE_DOMAIN}`);
    await this.signIn.setEntitlementPolicy(OPERATOR_REALM, operatorEntitlements);
    if (env().AKIN_DEMO) await this.signIn.applyIdpMetadata(OPERATOR_REALM, await fetchDemoMetadata('operator'));
  }

  /** Points a school at an identity provider, with the address its metadata was read from if any; its set-up links end. */
  setSignIn(school: School, metadata: string, source: MetadataSource | null = null): Promise<void> {
    return this.schoolSignIn.switchOn(school, metadata, source);
  }

  private async takeOpen(id: string): Promise<School> {
    const { slug, state, demoSignIn } = await this.school(id);
    // A school begun by an older version has fewer steps than this one takes.
    if (state === 'provisioning') await this.steps.plan(id);
    const open = (await this.steps.list(id)).filter(({ state }) => state !== 'done');
    // The demonstration's provider makes a key for a new school; it may as well do so while the tables are made.
    if (demoSignIn && open.length) void fetchDemoMetadata(slug).catch(() => undefined);
    for (const { step } of open) {
      // Put away or discarded meanwhile: nothing more is made for it, and nobody is written to.
      if ((await this.school(id)).state === 'archived') break;
      await this.take(id, step);
    }
    return this.school(id);
  }

  private async take(id: string, step: ProvisioningStep): Promise<void> {
    await this.steps.start(id, step, this.clock.now());
    try {
      await this.work.take(step, await this.school(id));
      await this.steps.finish(id, step, this.clock.now());
    } catch (problem) {
      log.error({ step, school: id, problem: problem instanceof Error ? problem.message : String(problem) }, 'a provisioning step failed');
      await this.steps.fail(id, step, whyItFailed(problem));
      throw problem;
    }
  }

  private async isFinished(school: School): Promise<boolean> {
    return school.state !== 'provisioning' && (await this.steps.list(school.id)).every(({ state }) => state === 'done');
  }

  private async refuseOther(school: School, input: NewInstitution): Promise<School> {
    if (!isSameSchool(school, await this.contacts.list(school.id), input)) throw new Refusal('slug_taken');
    return school;
  }

  private async school(id: string): Promise<School> {
    const school = await this.registry.schoolById(id);
    if (!school) throw new Refusal('not_found');
    return school;
  }
}
