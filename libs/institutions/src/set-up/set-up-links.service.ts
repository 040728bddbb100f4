import { Injectable } from '@nestjs/common';
import { setUpLinkDays, type ContactRole, type ContactView } from '@akin/contracts';
import { Mailer, Queues, schoolUrl } from '@akin/messaging';
import { Clock, newId, Refusal } from '@akin/platform';
import { hashToken, SignInConfig, type Actor } from '@akin/sign-in';
import { inSchool, NationalDb, Registry, TenantDb, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { ContactsRepository, type ContactFacts } from '../operator/contacts.repository.js';
import { viewContact } from '../operator/view-institution.js';
import { setUpMail } from './set-up.mail.js';
import { SetUpLinksRepository } from './set-up-links.repository.js';
import { setUpToken } from './set-up-token.js';

const linkMs = setUpLinkDays * 24 * 3_600_000;

/** Gives a school's contacts their way to the set-up page, and takes it back. */
@Injectable()
export class SetUpLinks {
  constructor(
    private readonly registry: Registry,
    private readonly national: NationalDb,
    private readonly db: TenantDb,
    private readonly links: SetUpLinksRepository,
    private readonly contacts: ContactsRepository,
    private readonly signIn: SignInConfig,
    private readonly mailer: Mailer,
    private readonly queues: Queues,
    private readonly audit: OperatorAudit,
    private readonly clock: Clock,
  ) {}

  /** Gives every contact of a new school a link by mail, once, unless people can sign in already. */
  async giveAll(school: School): Promise<void> {
    if (await this.signIn.isReady(school.id)) return;
    const contacts = await this.contacts.list(school.id);
    for (const contact of contacts) {
      await this.make(school, contact.role, null);
      await this.tell(school, contact, contacts);
    }
    await this.queues.wake(school.id);
  }

  /**
   * Gives a contact a new link by mail; the older one ends, and so does what it opened.
   * @throws Refusal `not_found` without such a school or contact, `set_up_done` once people can sign in, `school_not_ready` unless active
   */
  async sendAgain(operator: Actor, slug: string, role: ContactRole): Promise<ContactView> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    if (school.state !== 'active') throw new Refusal('school_not_ready');
    const contacts = await this.contacts.list(school.id);
    const contact = contacts.find((one) => one.role === role);
    if (!contact) throw new Refusal('not_found');
    await this.national.run(async () => {
      if (await this.signIn.isReady(school.id)) throw new Refusal('set_up_done');
      await this.links.end(school.id, role, this.clock.now());
      await this.make(school, role, operator.personId);
    });
    await this.tell(school, contact, contacts);
    await this.queues.wake(school.id);
    const now = await this.contacts.list(school.id);
    return viewContact(now.find((one) => one.role === role) as ContactFacts, this.clock.now());
  }

  /** Ends every link of a school and what they opened; in the unit that switches sign-in on. */
  endAll(schoolId: string): Promise<void> {
    return this.links.end(schoolId, null, this.clock.now());
  }

  private async make(school: School, role: ContactRole, operatorId: string | null): Promise<void> {
    const [id, madeAt] = [newId(), this.clock.now()];
    const tokenHash = hashToken(setUpToken(id, school.id));
    await this.national.run(async () => {
      await this.links.endStale(school.id, role, madeAt);
      const expiresAt = new Date(madeAt.getTime() + linkMs);
      const link = { id, institutionId: school.id, role, tokenHash, breakGlass: false, madeAt, expiresAt };
      if (await this.links.add(link)) await this.audit.record({ operatorId, school, action: 'set_up_link_sent', detail: { role } });
    });
  }

  /** The mail's key is the link's, so a link is mailed once however often this runs. */
  private async tell(school: School, to: ContactFacts, all: readonly ContactFacts[]): Promise<void> {
    const link = await this.links.living(school.id, to.role);
    if (!link) return;
    const url = schoolUrl(school, `/set-up#${setUpToken(link.id, school.id)}`);
    const content = setUpMail({ school, to, itKnows: all.some(({ role }) => role === 'it'), url, expiresAt: link.expiresAt });
    await inSchool(school, () => this.db.run(() => this.mailer.write({ key: `set-up:${link.id}`, to: to.mail, kind: 'set_up', content })));
  }
}
