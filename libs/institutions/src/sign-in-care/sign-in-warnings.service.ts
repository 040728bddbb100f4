import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, Sweeps, type MailContent } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { Accounts, MetadataRefresh, SignInConfig, waitingDigest, type KeptMetadata } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { dueWarnings, type Ending } from './due-warnings.js';
import { endingMail, waitingMail } from './sign-in-care.mail.js';

/** Endings are told in days, so an hour is often enough. */
const everyMs = 60 * 60_000;

interface Recipient {
  /** Part of the mail's key; never the address itself. */
  key: string;
  name: string;
  mail: string;
}

/** Tells a school's admins and its IT contact in time what sign-in rests on and will not last, each thing once per step. */
@Injectable()
export class SignInWarnings implements OnModuleInit {
  private readonly told = new Map<string, number>();

  constructor(
    private readonly sweeps: Sweeps,
    private readonly db: TenantDb,
    private readonly signIn: SignInConfig,
    private readonly refresh: MetadataRefresh,
    private readonly accounts: Accounts,
    private readonly contacts: ContactsRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('sign-in warnings', () => this.tellHourly());
  }

  /** Tells the school around the caller what is due; the same thing is never told twice, so it may run at any time. */
  async tell(): Promise<void> {
    const school = currentSchool();
    const kept = await this.refresh.state(school.id);
    if (!kept?.enabled) return;
    const due = dueWarnings(await this.endings(school.id, kept), this.clock.now());
    const letters: { key: string; write: (name: string) => MailContent }[] = due.map((warning) => ({
      key: `sign-in-ends:${warning.what}:${warning.id}:${warning.days}`,
      write: (name) => endingMail(school, name, warning),
    }));
    if (kept.waiting && kept.source) {
      const facts = { url: kept.source.url, digest: waitingDigest(kept.waiting.xml) };
      letters.push({
        key: `sign-in-waits:${facts.digest}:${kept.waiting.since.getTime()}`,
        write: (name) => waitingMail(school, name, facts),
      });
    }
    if (!letters.length) return;
    const recipients = await this.recipients(school.id);
    await this.db.run(async () => {
      for (const { key, write } of letters)
        for (const to of recipients)
          await this.mailer.write({ key: `${key}:${to.key}`, to: to.mail, kind: 'reminder', content: write(to.name) });
    });
  }

  private async tellHourly(): Promise<void> {
    const { id } = currentSchool();
    const now = this.clock.now().getTime();
    if (now - (this.told.get(id) ?? 0) < everyMs) return;
    this.told.set(id, now);
    await this.tell();
  }

  private async endings(realmId: string, { source, failures, validUntil }: KeptMetadata): Promise<Ending[]> {
    const { theirs, ours } = await this.signIn.certificates(realmId);
    const their = theirs.map(({ fingerprint, until }) => ({ what: 'their_certificate' as const, id: fingerprint, until, renewed: false }));
    const our = ours.map(({ fingerprint, until }) => ({ what: 'our_certificate' as const, id: fingerprint, until, renewed: false }));
    if (!validUntil) return [...their, ...our];
    const renewed = source !== null && failures === 0;
    return [...their, ...our, { what: 'their_metadata', id: validUntil.toISOString(), until: validUntil, renewed }];
  }

  /** Everybody once, also who is both: admins first, then contacts the operator was given. */
  private async recipients(schoolId: string): Promise<Recipient[]> {
    const { items } = await this.accounts.list({ role: 'admin', page: 1, size: 100 });
    const admins = items.filter(({ state }) => state !== 'closed').map(({ id, name, mail }) => ({ key: id, name, mail }));
    const known = new Set(admins.map(({ mail }) => mail.toLowerCase()));
    const contacts = (await this.contacts.list(schoolId)).filter(({ role, mail }) => role === 'it' && !known.has(mail.toLowerCase()));
    return [...admins, ...contacts.map(({ role, name, mail }) => ({ key: role, name, mail }))];
  }
}
