import { Injectable } from '@nestjs/common';
import { breakGlassHours, type BreakGlassOrder, type ContactRole, type ContactView } from '@akin/contracts';
import { Mailer, Queues, schoolUrl } from '@akin/messaging';
import { Clock, newId, Refusal } from '@akin/platform';
import { hashToken, SignInConfig } from '@akin/sign-in';
import { inSchool, NationalDb, Registry, TenantDb, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { ContactsRepository, type ContactFacts } from '../operator/contacts.repository.js';
import { viewContact } from '../operator/view-institution.js';
import { breakGlassMail, breakGlassNoticeMail } from './break-glass.mail.js';
import { isSettled } from './is-settled.js';
import { SetUpLinksRepository } from './set-up-links.repository.js';
import { setUpToken } from './set-up-token.js';

interface Sent {
  id: string;
  expiresAt: Date;
}

/**
 * The operator's help for a school that its own sign-in has locked out: a way to the set-up page, by mail, to whom the
 * school named when it began. Whoever orders it never sees it, cannot say where it goes, and gets no way in themselves.
 */
@Injectable()
export class BreakGlass {
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

  /**
   * Sends the way in; an older link of this contact ends. `slug` in the order is what was typed.
   * @throws Refusal `not_found`, `confirm_typed`, `school_not_ready` unless active, `break_glass_not_needed` while sign-in is
   *   off, `contact_too_new` when the address was changed within a day
   */
  async send(operatorId: string | null, slug: string, order: BreakGlassOrder): Promise<ContactView> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    if (order.slug !== slug) throw new Refusal('confirm_typed');
    if (school.state !== 'active') throw new Refusal('school_not_ready');
    const contacts = await this.contacts.list(school.id);
    const contact = contacts.find(({ role }) => role === 'it') ?? contacts.find(({ role }) => role === 'administrator');
    if (!contact) throw new Refusal('not_found');
    const sent = await this.make(operatorId, school, contact.role, order.reason);
    await this.tell(school, contacts, contact, order.reason, sent);
    await this.queues.wake(school.id);
    const now = await this.contacts.list(school.id);
    return viewContact(now.find(({ role }) => role === contact.role) as ContactFacts, this.clock.now());
  }

  private make(operatorId: string | null, school: School, role: ContactRole, reason: string): Promise<Sent> {
    return this.national.run(async () => {
      const [id, madeAt] = [newId(), this.clock.now()];
      if (!(await this.signIn.isReady(school.id))) throw new Refusal('break_glass_not_needed');
      const standing = await this.contacts.standing(school.id, role);
      if (!standing || !isSettled(standing, madeAt)) throw new Refusal('contact_too_new');
      await this.links.end(school.id, role, madeAt);
      const expiresAt = new Date(madeAt.getTime() + breakGlassHours * 3_600_000);
      const tokenHash = hashToken(setUpToken(id, school.id));
      await this.links.add({ id, institutionId: school.id, role, tokenHash, breakGlass: true, madeAt, expiresAt });
      await this.audit.record({ operatorId, school, action: 'break_glass_sent', detail: { role, reason } });
      return { id, expiresAt };
    });
  }

  private tell(school: School, all: readonly ContactFacts[], to: ContactFacts, reason: string, { id, expiresAt }: Sent): Promise<void> {
    const url = schoolUrl(school, `/set-up#${setUpToken(id, school.id)}`);
    const others = all.filter(({ role }) => role !== to.role);
    return inSchool(school, () =>
      this.db.run(async () => {
        const content = breakGlassMail({ school, to: to.name, reason, url, expiresAt });
        await this.mailer.write({ key: `break-glass:${id}`, to: to.mail, kind: 'set_up', content });
        for (const other of others) {
          const notice = breakGlassNoticeMail({ school, to: other.name, reason, sentTo: to.role });
          await this.mailer.write({ key: `break-glass:${id}:${other.role}`, to: other.mail, kind: 'reminder', content: notice });
        }
      }),
    );
  }
}
