import { Injectable } from '@nestjs/common';
import { env } from '@akin/platform';
import { KnownHosts } from './known-hosts.js';
import { RegistryRepository } from './registry.repository.js';
import type { DeliveryFigures, School, SchoolFigures } from './school.js';

/** How exactly the operator is told of the last sign-in. */
const signInNotedMs = 60_000;

/** The list of schools: who lives at which host, and where their rows are. */
@Injectable()
export class Registry {
  private readonly hosts: KnownHosts;
  /** When this process last said that somebody signed in, by school. */
  private readonly signedIn = new Map<string, number>();

  constructor(private readonly repository: RegistryRepository) {
    this.hosts = new KnownHosts((mark) => repository.changedSince(mark));
  }

  /** The school at a host name (with its port, as browsers send it), or null. Unknown hosts are asked for anew each time. */
  schoolByHost(host: string): Promise<School | null> {
    return this.hosts.school(host.toLowerCase(), (key) => this.find(key));
  }

  /** A school's own address follows from its slug; other domains are in a list of their own, whatever the port. */
  private find(host: string): Promise<School | null> {
    const own = `.${env().BASE_DOMAIN}`;
    if (host.endsWith(own)) return this.repository.bySlug(host.slice(0, -own.length));
    return this.repository.byHost(host.replace(/:\d+$/, ''));
  }

  schoolBySlug(slug: string): Promise<School | null> {
    return this.repository.bySlug(slug);
  }

  schoolById(id: string): Promise<School | null> {
    return this.repository.byId(id);
  }

  listSchools(): Promise<School[]> {
    return this.repository.all();
  }

  /** Tells the operator how many, never who. Call it outside a school's unit of work, for instance after commit. */
  async recordFigures(schoolId: string, figures: Partial<SchoolFigures>): Promise<void> {
    await this.repository.saveFigures(schoolId, figures);
  }

  /** Tells the operator that somebody signed in, never who; written at most once a minute. */
  async recordSignIn(schoolId: string, at: Date): Promise<void> {
    const last = this.signedIn.get(schoolId);
    if (last !== undefined && at.getTime() - last < signInNotedMs) return;
    await this.repository.saveSignIn(schoolId, at);
    this.signedIn.set(schoolId, at.getTime());
  }

  /** Tells the operator how a school's mail and events are getting on. Call it outside a school's unit of work. */
  async recordDelivery(schoolId: string, figures: DeliveryFigures, at: Date): Promise<void> {
    await this.repository.saveDelivery(schoolId, figures, at);
  }

  /** Lets this process look schools up anew; others do so within a second. */
  forgetHosts(): void {
    this.hosts.forget();
  }

  /** Changes a school's state; hosts forget it at once in this process, within a second in others. */
  async changeState(schoolId: string, state: School['state']): Promise<void> {
    await this.repository.saveState(schoolId, state);
    this.hosts.forget();
  }

  async recordSignInReady(schoolId: string, ready: boolean): Promise<void> {
    await this.repository.saveSignInReady(schoolId, ready);
    this.hosts.forget();
  }
}
