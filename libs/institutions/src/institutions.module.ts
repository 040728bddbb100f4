import { Module } from '@nestjs/common';
import { OperatorAuditController } from './audit/operator-audit.controller.js';
import { OperatorAuditModule } from './audit/operator-audit.module.js';
import { DnsCheck } from './domains/dns-check.service.js';
import { DomainCheck } from './domains/domain-check.js';
import { DomainsController } from './domains/domains.controller.js';
import { DomainsRepository } from './domains/domains.repository.js';
import { Domains } from './domains/domains.service.js';
import { GroupFirstController } from './group-first/group-first.controller.js';
import { GroupFirstRepository } from './group-first/group-first.repository.js';
import { GroupFirst } from './group-first/group-first.service.js';
import { DeliveryFiguresRepository } from './health/delivery-figures.repository.js';
import { SchoolHealth } from './health/school-health.service.js';
import { LifeCycleController } from './life-cycle/life-cycle.controller.js';
import { LifeCycleRepository } from './life-cycle/life-cycle.repository.js';
import { LifeCycle } from './life-cycle/life-cycle.service.js';
import { PeopleCountRepository } from './life-cycle/people-count.repository.js';
import { ContactsRepository } from './operator/contacts.repository.js';
import { InstitutionRowsRepository } from './operator/institution-rows.repository.js';
import { InstitutionsController } from './operator/institutions.controller.js';
import { Institutions } from './operator/institutions.service.js';
import { PaletteController } from './operator/palette.controller.js';
import { NewSchools } from './provisioning/new-schools.service.js';
import { StepsRepository } from './provisioning/steps.repository.js';
import { SignInCareModule } from './sign-in-care/sign-in-care.module.js';
import { SetUpHttpModule } from './set-up/set-up-http.module.js';

/** The operator's side, without the owner's rights: for the api and, without routes, for the worker. */
@Module({
  imports: [OperatorAuditModule, SignInCareModule],
  providers: [
    Institutions,
    InstitutionRowsRepository,
    ContactsRepository,
    StepsRepository,
    NewSchools,
    LifeCycle,
    LifeCycleRepository,
    PeopleCountRepository,
    Domains,
    DomainsRepository,
    { provide: DomainCheck, useFactory: () => new DnsCheck() },
    GroupFirst,
    GroupFirstRepository,
    SchoolHealth,
    DeliveryFiguresRepository,
  ],
  exports: [Institutions, LifeCycle, Domains, GroupFirst, StepsRepository, OperatorAuditModule, SignInCareModule],
})
export class InstitutionsModule {}

@Module({
  imports: [InstitutionsModule, SetUpHttpModule],
  controllers: [
    InstitutionsController,
    PaletteController,
    LifeCycleController,
    DomainsController,
    GroupFirstController,
    OperatorAuditController,
  ],
})
export class InstitutionsHttpModule {}
