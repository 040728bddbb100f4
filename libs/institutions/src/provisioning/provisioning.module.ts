import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@akin/platform';
import { Accounts, SignInConfig } from '@akin/sign-in';
import { InstitutionsRepository, Registry } from '@akin/tenancy';
import { Provisioner, type ProvisioningAddresses } from './provisioner.js';
import { StepsRepository } from './steps.repository.js';

/** Provisioning with the owner's rights: for the provisioner process, the command line and the demonstration only. */
@Module({})
export class ProvisioningModule {
  static forRoot(addresses: ProvisioningAddresses): DynamicModule {
    return {
      module: ProvisioningModule,
      providers: [
        StepsRepository,
        {
          provide: Provisioner,
          inject: [Registry, InstitutionsRepository, StepsRepository, SignInConfig, Accounts, Clock],
          useFactory: (...doors: [Registry, InstitutionsRepository, StepsRepository, SignInConfig, Accounts, Clock]) =>
            new Provisioner(addresses, ...doors),
        },
      ],
      exports: [Provisioner, StepsRepository],
    };
  }
}
