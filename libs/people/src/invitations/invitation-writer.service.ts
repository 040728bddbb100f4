import { Injectable } from '@nestjs/common';
import { invitationReminderDays } from '@akin/contracts';
import { Mailer, schoolUrl } from '@akin/messaging';
import { currentSchool } from '@akin/tenancy';
import { Selection } from '../selection/selection.service.js';
import { invitationMail, noWords, reminderMail, type InvitationTone } from './invitation.mail.js';
import { InvitationPlansRepository } from './invitation-plans.repository.js';
import type { Addressee } from './invitations.repository.js';
import { invitationKey, reminderKey } from './mail-keys.js';
import { optOutSecret } from './opt-out-secret.js';

const lastReminder = Math.max(...invitationReminderDays);

/** Writes invitations and reminders, each under a key of its own, so that none is written twice. Joins the open unit. */
@Injectable()
export class InvitationWriter {
  constructor(
    private readonly mailer: Mailer,
    private readonly plans: InvitationPlansRepository,
    private readonly selection: Selection,
  ) {}

  async invite(people: readonly Addressee[]): Promise<void> {
    const [school, tones] = [currentSchool(), await this.tonesOf(people)];
    for (const person of people) {
      const tone = tones.get(person.planId) ?? noTone;
      await this.write(person, invitationKey(person.id, person.round), invitationMail(school, person, tone), tone);
    }
  }

  /** @param days after the invitation, one of `invitationReminderDays` */
  async remind(people: readonly Addressee[], days: number): Promise<void> {
    const [school, tones] = [currentSchool(), await this.tonesOf(people)];
    for (const person of people) {
      const tone = tones.get(person.planId) ?? noTone;
      const content = reminderMail(school, person, tone, days === lastReminder);
      await this.write(person, reminderKey(days, person.id, person.round), content, tone);
    }
  }

  private async write({ id, mail }: Addressee, key: string, content: Parameters<Mailer['write']>[0]['content'], tone: InvitationTone) {
    const school = currentSchool();
    await this.mailer.write({
      ...{ key, to: mail, kind: 'invitation', content },
      unsubscribe: schoolUrl(school, `/api/opt-out/${optOutSecret(school.id, id)}`),
      ...(tone.words.replyTo ? { replyTo: tone.words.replyTo } : {}),
    });
  }

  /** How the school speaks in each round these people came by. */
  private async tonesOf(people: readonly Addressee[]): Promise<Map<string | null, InvitationTone>> {
    const { asks } = (await this.selection.current()).settings;
    const tones = new Map<string | null, InvitationTone>();
    for (const planId of new Set(people.map((person) => person.planId)))
      tones.set(planId, { words: (await this.plans.words(planId)) ?? noWords, asks });
    return tones;
  }
}

const noTone: InvitationTone = { words: noWords, asks: false };
