import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@akin/platform';
import { Accounts, AdmissionRepository, SignInConfig } from '@akin/sign-in';
import { NationalDb, Registry, SchoolPreparations } from '@akin/tenancy';
import { OperatorAuditModule } from '../audit/operator-audit.module.js';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { DomainsRepository } from '../domains/domains.repository.js';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { SchoolSignIn } from '../set-up/school-sign-in.service.js';
import { SetUpLinks } from '../set-up/set-up-links.service.js';
import { SetUpModule } from '../set-up/set-up.module.js';
import { NewSchools } from './new-schools.service.js';
import { Provisioner } from './provisioner.js';
import { StepWork, type ProvisioningAddresses, type StepDoors } from './step-work.js';
import { StepsRepository } from './steps.repository.js';

/** Where each of the steps' doors comes from. */
const tokens = {
  registry: Registry,
  national: NationalDb,
  domains: DomainsRepository,
  contacts: ContactsRepository,
  preparations: SchoolPreparations,
  signIn: SignInConfig,
  schoolSignIn: SchoolSignIn,
  accounts: Accounts,
  admission: AdmissionRepository,
  setUpLinks: SetUpLinks,
  audit: OperatorAudit,
} satisfies Record<keyof StepDoors, unknown>;

const provisionerParts = [Registry, NewSchools, ContactsRepository, StepsRepository, StepWork, SignInConfig, SchoolSignIn, Clock] as const;

/** Provisioning with the owner's rights: for the provisioner process, the command line and the demonstration only. */
@Module({})
export class ProvisioningModule {
  static forRoot(addresses: ProvisioningAddresses): DynamicModule {
    return {
      module: ProvisioningModule,
      imports: [OperatorAuditModule, SetUpModule],
      providers: [
        StepsRepository,
        ContactsRepository,
        DomainsRepository,
        NewSchools,
        {
          provide: StepWork,
          inject: Object.values(tokens),
          useFactory: (...doors: unknown[]) =>
            new StepWork(addresses, Object.fromEntries(Object.keys(tokens).map((name, n) => [name, doors[n]])) as unknown as StepDoors),
        },
        {
          provide: Provisioner,
          inject: [...provisionerParts],
          useFactory: (...parts: ConstructorParameters<typeof Provisioner>) => new Provisioner(...parts),
        },
      ],
      exports: [Provisioner, StepsRepository],
    };
  }
}
