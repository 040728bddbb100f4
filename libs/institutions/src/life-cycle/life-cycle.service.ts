import { Injectable } from '@nestjs/common';
import type { InstitutionDetail } from '@akin/contracts';
import { Queues } from '@akin/messaging';
import { Clock, Refusal } from '@akin/platform';
import { Sessions, type Actor } from '@akin/sign-in';
import { inSchool, NationalDb, Registry } from '@akin/tenancy';
import { OperatorAudit, type Deed } from '../audit/operator-audit.service.js';
import { Institutions } from '../operator/institutions.service.js';
import { changeState, discard, type LifeCycleAction, type Standing, type UsedStanding } from './change-state.js';
import { LifeCycleRepository } from './life-cycle.repository.js';
import { PeopleCountRepository } from './people-count.repository.js';

/**
 * From open to erased and, up to the last moment, back. The actor is null on the command line. Every method refuses
 * with `not_found`, `school_not_ready`, `state_changed` or `erase_due`, and does nothing when it is so already.
 */
@Injectable()
export class LifeCycle {
  constructor(
    private readonly national: NationalDb,
    private readonly schools: LifeCycleRepository,
    private readonly registry: Registry,
    private readonly sessions: Sessions,
    private readonly audit: OperatorAudit,
    private readonly institutions: Institutions,
    private readonly people: PeopleCountRepository,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** Closes a school for a while; everybody is signed out. */
  suspend(actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.take(actor, slug, 'suspend');
  }

  resume(actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.take(actor, slug, 'resume');
  }

  /** Puts a school away: its addresses are unknown, its jobs rest, everybody is signed out. All of it is kept. */
  archive(actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.take(actor, slug, 'archive');
  }

  /** Opens an archived school again, and takes back its erasure. */
  restore(actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.take(actor, slug, 'restore');
  }

  /**
   * Asks for an archived school to be erased after the waiting time.
   * @throws Refusal also `confirm_typed` when the confirmation is not the slug, `erase_not_archived`
   */
  async erase(actor: Actor | null, slug: string, confirm: string): Promise<InstitutionDetail> {
    if (confirm !== slug) throw new Refusal('confirm_typed');
    return this.take(actor, slug, 'erase');
  }

  cancelErase(actor: Actor | null, slug: string): Promise<InstitutionDetail> {
    return this.take(actor, slug, 'cancel_erase');
  }

  /**
   * Erases a school nobody has ever been at, as soon as the provisioner gets to it; for a mistyped address. It need not
   * be archived, nor finished.
   * @throws Refusal `not_found`, `confirm_typed`, `discard_used`
   */
  async discard(actor: Actor | null, slug: string, confirm: string): Promise<InstitutionDetail> {
    if (confirm !== slug) throw new Refusal('confirm_typed');
    if (await this.hasPeople(slug)) throw new Refusal('discard_used');
    await this.national.run(async () => {
      const school = await this.locked(slug);
      const change = discard(school, this.clock.now());
      if (change) await this.write(actor, school, change.to, change.action);
    });
    this.registry.forgetHosts();
    const gone = await this.institutions.find(actor, slug);
    await this.queues.provision(gone.id);
    return gone;
  }

  /**
   * Makes an archived school's erasure due at once; only the command line does this, and erases it right after. A
   * school whose set-up never ended is discarded.
   * @throws Refusal `not_found`, `confirm_typed`, `erase_not_archived`
   */
  async eraseWithoutWaiting(slug: string, confirm: string): Promise<void> {
    if (confirm !== slug) throw new Refusal('confirm_typed');
    await this.national.run(async () => {
      const school = await this.locked(slug);
      const now = this.clock.now();
      if (school.eraseAfter && school.eraseAfter <= now) return;
      if (school.state !== 'provisioning') changeState('erase', school, now);
      const action = school.state === 'provisioning' ? 'discarded' : 'erase_asked';
      await this.write(null, school, { state: 'archived', eraseAfter: now }, action);
    });
  }

  private async take(actor: Actor | null, slug: string, action: LifeCycleAction): Promise<InstitutionDetail> {
    await this.national.run(async () => {
      const school = await this.locked(slug);
      const change = changeState(action, school, this.clock.now());
      if (!change) return;
      await this.write(actor, school, change.to, change.action);
      if (change.to.state !== 'active') await this.sessions.endRealm(school.id);
    });
    this.registry.forgetHosts();
    return this.institutions.find(actor, slug);
  }

  private async write(actor: Actor | null, school: { id: string; slug: string }, to: Standing, action: Deed['action']): Promise<void> {
    await this.schools.save(school.id, to);
    const detail: Deed['detail'] = to.eraseAfter ? { eraseAfter: to.eraseAfter.toISOString() } : {};
    await this.audit.record({ operatorId: actor?.personId ?? null, school, action, detail });
  }

  /** The registry's figures lag behind and know active mentors only; the first administrator is put on the list by the set-up. */
  private async hasPeople(slug: string): Promise<boolean> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    if (school.schemaVersion === 0) return false;
    return (await inSchool(school, () => this.people.count())) > 1;
  }

  private async locked(slug: string): Promise<UsedStanding & { id: string; slug: string }> {
    const school = await this.schools.lock(slug);
    if (!school) throw new Refusal('not_found');
    return school;
  }
}
