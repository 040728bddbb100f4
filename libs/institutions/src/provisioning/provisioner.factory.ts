import type { Clock } from '@akin/platform';
import { Mailer, MailRepository, type Queues } from '@akin/messaging';
import {
  Accounts,
  AccountsRepository,
  AdmissionRepository,
  OperatorAccountsRepository,
  SessionsRepository,
  SignInConfig,
  SignInConfigRepository,
} from '@akin/sign-in';
import type { InstitutionsRepository, NationalDb, Registry, SchoolPreparations, TenantDb } from '@akin/tenancy';
import { OperatorAuditRepository } from '../audit/operator-audit.repository.js';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { DomainsRepository } from '../domains/domains.repository.js';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { SchoolSignIn } from '../set-up/school-sign-in.service.js';
import { SetUpLinksRepository } from '../set-up/set-up-links.repository.js';
import { SetUpLinks } from '../set-up/set-up-links.service.js';
import { NewSchools } from './new-schools.service.js';
import { Provisioner } from './provisioner.js';
import { StepWork, type ProvisioningAddresses } from './step-work.js';
import { StepsRepository } from './steps.repository.js';

/** What provisioning stands on where no module puts it together: seeding, specs. */
export interface Ground {
  addresses: ProvisioningAddresses;
  db: TenantDb;
  national: NationalDb;
  registry: Registry;
  institutions: InstitutionsRepository;
  /** With what the rooms registered. */
  preparations: SchoolPreparations;
  queues: Pick<Queues, 'wake'>;
  clock: Clock;
}

/** A provisioner and the parts it is made of, without a module. */
export function assembleProvisioner({ addresses, db, national, registry, institutions, preparations, queues, clock }: Ground) {
  const [steps, contacts, domains] = [new StepsRepository(national), new ContactsRepository(national), new DomainsRepository(national)];
  const audit = new OperatorAudit(new OperatorAuditRepository(national), new OperatorAccountsRepository(national), clock);
  const signIn = new SignInConfig(national, new SignInConfigRepository(national), clock);
  const accounts = new Accounts(db, new AccountsRepository(db));
  const admission = new AdmissionRepository(national);
  const mailer = new Mailer(new MailRepository(db), clock);
  const links = new SetUpLinksRepository(national);
  const setUpLinks = new SetUpLinks(registry, national, db, links, contacts, signIn, mailer, queues as Queues, audit, clock);
  const schoolSignIn = new SchoolSignIn(national, registry, signIn, new SessionsRepository(national), setUpLinks, audit, clock);
  const newSchools = new NewSchools(national, institutions, domains, contacts, steps, audit);
  const doors = { registry, national, domains, contacts, preparations, signIn, schoolSignIn, accounts, admission, setUpLinks, audit };
  const work = new StepWork(addresses, doors);
  const provisioner = new Provisioner(registry, newSchools, contacts, steps, work, signIn, schoolSignIn, clock);
  return { provisioner, newSchools, steps, contacts, links, setUpLinks, schoolSignIn, signIn, accounts, audit, mailer };
}
