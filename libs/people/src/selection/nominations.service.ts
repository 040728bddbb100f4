import { Injectable } from '@nestjs/common';
import {
  nominationLinkDays,
  type NominationAnswer,
  type NominationAsk,
  type NominationDraft,
  type NominationInvitation,
  type NominationView,
  type Page,
} from '@akin/contracts';
import { Mailer, schoolUrl } from '@akin/messaging';
import { Clock, newId, Refusal } from '@akin/platform';
import { Accounts, hashToken, newToken, type Account, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { PeopleLines } from '../directory/people-lines.service.js';
import { MentorLife } from '../mentors/mentor-life.service.js';
import { nominationAskMail } from './nomination-ask.mail.js';
import { NominationsRepository, type Nomination } from './nominations.repository.js';
import { viewNomination } from './view-nomination.js';

const dayMs = 24 * 3_600_000;
/** More than this in a month is not a person who knows somebody. */
const mostInMonth = 20;

/** People who put a name forward: those at the school, and those the office asks by mail. */
@Injectable()
export class Nominations {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly lines: PeopleLines,
    private readonly life: MentorLife,
    private readonly mailer: Mailer,
    private readonly nominations: NominationsRepository,
  ) {}

  /** @throws Refusal `nomination_of_self`, `too_many` */
  nominate(actor: Actor, { name, mail, kind, words }: NominationDraft): Promise<void> {
    return this.db.run(async () => {
      const [nominator, nominee] = [await this.accountOf(actor.personId), await this.accounts.findByMail(mail.trim())];
      if (nominee?.id === nominator.id) throw new Refusal('nomination_of_self');
      const now = this.clock.now();
      if ((await this.nominations.countBy(actor.personId, new Date(now.getTime() - 30 * dayMs))) >= mostInMonth)
        throw new Refusal('too_many');
      const given = { id: newId(), mentorId: nominee?.id ?? null, kind, byId: nominator.id, at: now, expiresAt: null, givenAt: now };
      const told = { nominee: { name: name.trim(), mail: mail.trim() }, nominator: nameOf(nominator), words: words.trim() };
      await this.nominations.add({ ...given, ...told });
      if (nominee) await this.life.tell(actor.personId, nominee.id, 'nominated');
    });
  }

  /** Asks somebody by mail, who need not be at the school. @throws Refusal `not_found`, `nomination_of_self` */
  ask(actor: Actor, { mentorId, name, mail, kind }: NominationAsk): Promise<NominationView> {
    return this.db.run(async () => {
      const mentor = await this.accountOf(mentorId);
      if (mentor.mail.toLowerCase() === mail.trim().toLowerCase()) throw new Refusal('nomination_of_self');
      const [id, at, token] = [newId(), this.clock.now(), newToken()];
      const expiresAt = new Date(at.getTime() + nominationLinkDays * dayMs);
      const nominator = { name: name.trim(), mail: mail.trim() };
      const asked: Nomination = {
        id,
        mentorId,
        kind,
        byId: null,
        at,
        expiresAt,
        givenAt: null,
        nominee: nameOf(mentor),
        nominator,
        words: '',
      };
      await this.nominations.add(asked, { askedBy: actor.personId, tokenHash: hashToken(token) });
      await this.life.tell(actor.personId, mentorId, 'nomination_asked');
      const school = currentSchool();
      const content = nominationAskMail(school, {
        nominator: nominator.name,
        mentor: mentor.name,
        url: schoolUrl(school, `/nominate#${token}`),
        expiresAt,
      });
      await this.mailer.write({ key: `nomination:${id}`, to: nominator.mail, kind: 'nomination', content });
      return (await this.views([asked]))[0];
    });
  }

  /** What whoever holds a link is asked; it is not used up. @throws Refusal `nomination_link_over` */
  async open(token: string): Promise<NominationInvitation> {
    const { nominator, nominee, kind, expiresAt } = await this.asked(token);
    return { name: nominator.name, mentor: nominee.name, kind, until: (expiresAt ?? this.clock.now()).toISOString() };
  }

  /** Uses the link up. @throws Refusal `nomination_link_over` */
  answer({ token, words }: NominationAnswer): Promise<void> {
    return this.db.run(async () => {
      const asked = await this.asked(token);
      if (!(await this.nominations.give({ ...asked, words: words.trim() }, this.clock.now()))) throw new Refusal('nomination_link_over');
      if (asked.mentorId) await this.life.tell(null, asked.mentorId, 'nominated');
    });
  }

  /** Newest first, asked for and given; what was said is for reviewers. Who spoke for the reader is not among them. */
  list(actor: Actor, page: number, size: number): Promise<Page<NominationView>> {
    return this.db.run(async () => {
      await this.adopt(actor.personId);
      const { items, total } = await this.nominations.page(actor.personId, page, size);
      const views = await this.views(items);
      return { items: actor.roles.includes('reviewer') ? views : views.map((view) => ({ ...view, words: '' })), total };
    });
  }

  /** What was said for a mentor, newest first. */
  async viewsOf(mentorId: string): Promise<NominationView[]> {
    return this.views(await this.nominations.of(mentorId));
  }

  /** Everybody who spoke for this mentor and has an account here, also those who did so by a link. */
  async nominatorsOf(mentorId: string): Promise<string[]> {
    const given = await this.nominations.of(mentorId);
    const byMail = await Promise.all(given.filter(({ byId }) => !byId).map(({ nominator }) => this.accounts.findByMail(nominator.mail)));
    return [...given.flatMap(({ byId }) => byId ?? []), ...byMail.flatMap((account) => account?.id ?? [])];
  }

  /** Gives a mentor what was said for their mail address before they were on the school's list. */
  async adopt(mentorId: string): Promise<void> {
    const { mail } = await this.accountOf(mentorId);
    const theirs = (await this.nominations.unmatched()).filter(({ nominee }) => nominee.mail.toLowerCase() === mail.toLowerCase());
    for (const { id, byId } of theirs) if (byId !== mentorId) await this.nominations.match(id, mentorId);
  }

  private async asked(token: string): Promise<Nomination> {
    const asked = await this.nominations.byToken(hashToken(token), this.clock.now());
    if (!asked) throw new Refusal('nomination_link_over');
    return asked;
  }

  private async accountOf(id: string): Promise<Account> {
    const account = await this.accounts.find(id);
    if (!account) throw new Refusal('not_found');
    return account;
  }

  /** Somebody who came to be on the school's list since is shown, too. */
  private async views(nominations: readonly Nomination[]): Promise<NominationView[]> {
    const ids = await Promise.all(
      nominations.map(async ({ mentorId, nominee }) => mentorId ?? (await this.accounts.findByMail(nominee.mail))?.id ?? null),
    );
    const lines = await this.lines.of(ids.filter((id) => id !== null));
    return nominations.map((nomination, at) => viewNomination(nomination, lines.get(ids[at] ?? '') ?? null, this.clock.now()));
  }
}

const nameOf = ({ name, mail }: Account) => ({ name, mail });
