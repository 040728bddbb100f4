import type { ProvisioningStep } from '@akin/contracts';
import { brandPalette, env, Refusal } from '@akin/platform';
import { Accounts, AdmissionRepository, schoolEntitlements, SignInConfig } from '@akin/sign-in';
import {
  asOwner,
  checkSlug,
  ensureSchoolPlace,
  inSchool,
  loginOf,
  migrateSchoolSchema,
  NationalDb,
  oneAtATime,
  Registry,
  SchoolPreparations,
  type School,
} from '@akin/tenancy';
import type { OperatorAudit } from '../audit/operator-audit.service.js';
import type { DomainsRepository } from '../domains/domains.repository.js';
import type { ContactsRepository } from '../operator/contacts.repository.js';
import type { SchoolSignIn } from '../set-up/school-sign-in.service.js';
import type { SetUpLinks } from '../set-up/set-up-links.service.js';
import { Explained } from './explained.js';
import { fetchDemoMetadata } from './fetch-demo-metadata.js';
import { ownHost } from './new-school.js';
import { splitName } from './split-name.js';
import { unreadablePairs } from './unreadable-pairs.js';

/** The owner's address and the application's; only the provisioner process and the command line have the first. */
export interface ProvisioningAddresses {
  ownerUrl: string;
  appUrl: string;
}

/** What the steps need of the rooms around. */
export interface StepDoors {
  registry: Registry;
  national: NationalDb;
  domains: DomainsRepository;
  contacts: ContactsRepository;
  preparations: SchoolPreparations;
  signIn: SignInConfig;
  schoolSignIn: SchoolSignIn;
  accounts: Accounts;
  admission: AdmissionRepository;
  setUpLinks: SetUpLinks;
  audit: OperatorAudit;
}

/** What each provisioning step does. Every one can run again, after whatever interruption, and then changes nothing. */
export class StepWork {
  constructor(
    private readonly addresses: ProvisioningAddresses,
    private readonly doors: StepDoors,
  ) {}

  /** Takes steps of a school while no other process, a provisioner or a command line, takes any of it. */
  alone<T>(schoolId: string, work: () => Promise<T>): Promise<T> {
    return oneAtATime(this.addresses.ownerUrl, schoolId, work);
  }

  /** @throws Error in words when the step fails */
  async take(step: ProvisioningStep, school: School): Promise<void> {
    await this.work[step](school);
  }

  private readonly work: Record<ProvisioningStep, (school: School) => Promise<unknown> | void> = {
    address: (school) => this.checkAddress(school),
    schema: (school) => this.asOwner((client, appUser) => ensureSchoolPlace(client, school, appUser)),
    tables: (school) => this.asOwner((client, appUser) => migrateSchoolSchema(client, school, appUser)),
    vocabularies: (school) => inSchool(school, () => this.doors.preparations.run('vocabularies')),
    sign_in: (school) => this.prepareSignIn(school),
    branding: (school) => checkColors(school),
    administrator: (school) => this.addAdministrator(school),
    ready: (school) => this.open(school),
    set_up_link: (school) => this.doors.setUpLinks.giveAll(school),
  };

  private asOwner(work: (client: Parameters<typeof ensureSchoolPlace>[0], appUser: string) => Promise<unknown>): Promise<unknown> {
    return asOwner(this.addresses.ownerUrl, (client) => work(client, loginOf(this.addresses.appUrl).name));
  }

  private async checkAddress(school: School): Promise<void> {
    checkSlug(school.slug);
    if (await this.doors.domains.isTaken(school.id, ownHost(school.slug))) throw new Refusal('host_taken');
  }

  private async prepareSignIn(school: School): Promise<void> {
    await this.doors.signIn.prepare(school.id, `${school.slug}.${env().BASE_DOMAIN}`);
    if (!school.demoSignIn) return;
    await this.doors.signIn.setEntitlementPolicy(school.id, schoolEntitlements);
    // In the demonstration nobody reads the mail of everybody who looks around.
    await this.doors.admission.setConfirm(school.id, 'changed');
    await this.doors.schoolSignIn.switchOn(school, await fetchDemoMetadata(school.slug));
  }

  private async addAdministrator(school: School): Promise<void> {
    const contacts = await this.doors.contacts.list(school.id);
    const people = contacts
      .filter(({ role }) => role === 'administrator')
      .map(({ name, mail }) => ({ key: null, mail, ...splitName(name), role: 'admin' as const }));
    if (people.length) await inSchool(school, () => this.doors.accounts.upsertFromRoster(people));
  }

  /** Only once: a school that was suspended since stays so. */
  private async open(school: School): Promise<void> {
    if (school.state !== 'provisioning') return;
    await this.doors.national.run(async () => {
      await this.doors.registry.changeState(school.id, 'active');
      await this.doors.audit.record({ operatorId: null, school, action: 'ready' });
    });
  }
}

function checkColors({ branding }: School): void {
  const unreadable = unreadablePairs(brandPalette(branding));
  if (unreadable.length)
    throw new Explained(
      `The school’s colors cannot be made readable: ${unreadable.join('; ')}. Discard the school and choose another color.`,
    );
}
