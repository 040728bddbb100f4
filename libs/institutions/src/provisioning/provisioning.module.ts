import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, env } from '@akin/platform';
import { Accounts, SignInConfig } from '@akin/sign-in';
import { InstitutionsRepository, Registry } from '@akin/tenancy';
import { Eraser } from '../life-cycle/eraser.js';
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
        {
          provide: Eraser,
          inject: [Clock],
          useFactory: (clock: Clock) => new Eraser({ ownerUrl: addresses.ownerUrl, uploads: join(env().AKIN_DATA, 'uploads') }, clock),
        },
      ],
      exports: [Provisioner, StepsRepository, Eraser],
    };
  }
}
