import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InstitutionDetail, OperatorAction } from '@akin/contracts';
import { Clock, env, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { NationalDb, Registry } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { Institutions } from '../operator/institutions.service.js';
import { DomainCheck } from './domain-check.js';
import { DomainsRepository, type DomainFacts } from './domains.repository.js';
import { normalizeHost } from './normalize-host.js';
import { readRecord } from './read-record.js';
import { recordName, recordValue } from './view-domain.js';

interface Owner {
  id: string;
  slug: string;
}

/** Domains of a school's own. One answers only once a TXT record has shown that it is theirs. The actor is null on the command line. */
@Injectable()
export class Domains {
  constructor(
    private readonly national: NationalDb,
    private readonly domains: DomainsRepository,
    private readonly check: DomainCheck,
    private readonly registry: Registry,
    private readonly audit: OperatorAudit,
    private readonly institutions: Institutions,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a school wait for a domain. Several may wait for one; whoever shows it first has it.
   * @throws Refusal `not_found`, `host_invalid`, `host_taken`
   */
  async add(actor: Actor | null, slug: string, typed: string): Promise<InstitutionDetail> {
    const host = normalizeHost(typed, env().BASE_DOMAIN);
    const school = await this.school(slug);
    await this.national.run(async () => {
      if (await this.domains.isTaken(school.id, host)) throw new Refusal('host_taken');
      const added = await this.domains.add(school.id, host, randomBytes(16).toString('hex'), this.clock.now());
      if (added) await this.tell(actor, school, 'domain_added', host);
    });
    return this.institutions.find(actor, slug);
  }

  /**
   * Looks for the record now. What it finds is told in the domain's `problem`.
   * @throws Refusal `not_found`, `host_taken` when another school was quicker
   */
  async verify(actor: Actor | null, slug: string, host: string): Promise<InstitutionDetail> {
    const school = await this.school(slug);
    const domain = await this.domains.find(school.id, host);
    if (!domain) throw new Refusal('not_found');
    const problem = readRecord(await this.check.look(recordName(host)), recordName(host), recordValue(domain.token));
    if (problem || domain.verifiedAt) await this.domains.noteProblem(school.id, host, problem, this.clock.now());
    else await this.give(actor, school, domain);
    return this.institutions.find(actor, slug);
  }

  /** Lets a domain go; it stops answering within a second. @throws Refusal `not_found` */
  async remove(actor: Actor | null, slug: string, host: string): Promise<InstitutionDetail> {
    const school = await this.school(slug);
    await this.national.run(async () => {
      if (!(await this.domains.remove(school.id, host))) throw new Refusal('not_found');
      await this.tell(actor, school, 'domain_removed', host);
    });
    this.registry.forgetHosts();
    return this.institutions.find(actor, slug);
  }

  private async give(actor: Actor | null, school: Owner, { host }: DomainFacts): Promise<void> {
    await this.national.run(async () => {
      if (!(await this.domains.verify(school.id, host, this.clock.now()))) throw new Refusal('host_taken');
      await this.tell(actor, school, 'domain_verified', host);
    });
    this.registry.forgetHosts();
  }

  private tell(actor: Actor | null, school: Owner, action: OperatorAction, host: string): Promise<void> {
    return this.audit.record({ operatorId: actor?.personId ?? null, school, action, detail: { host } });
  }

  private async school(slug: string): Promise<Owner> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    return school;
  }
}
