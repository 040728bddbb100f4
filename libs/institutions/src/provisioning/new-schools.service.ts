import { Injectable } from '@nestjs/common';
import type { NewInstitution } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { InstitutionsRepository, NationalDb } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { DomainsRepository } from '../domains/domains.repository.js';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { contactsIn, newSchool, ownHost } from './new-school.js';
import { StepsRepository } from './steps.repository.js';

/** Writes a new school down, so that provisioning can bring it to life. */
@Injectable()
export class NewSchools {
  constructor(
    private readonly national: NationalDb,
    private readonly institutions: InstitutionsRepository,
    private readonly domains: DomainsRepository,
    private readonly contacts: ContactsRepository,
    private readonly steps: StepsRepository,
    private readonly audit: OperatorAudit,
  ) {}

  /**
   * Registers a school with its contacts and all its steps, or nothing of it.
   * @param operatorId null for the command line
   * @returns the school's id
   * @throws Refusal `slug_invalid`, `slug_reserved`, `slug_taken`, `host_taken`
   */
  register(input: NewInstitution, operatorId: string | null, answerDays?: number): Promise<string> {
    return this.national.run(async () => {
      const id = await this.institutions.add({ ...newSchool(input), answerDays });
      if (await this.domains.isTaken(id, ownHost(input.slug))) throw new Refusal('host_taken');
      await this.contacts.add(id, contactsIn(input));
      await this.steps.plan(id);
      await this.audit.record({ operatorId, school: { id, slug: input.slug }, action: 'added' });
      return id;
    });
  }
}
