import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ContactRole, InstitutionDetail } from '@akin/contracts';
import { Banner, Icon, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';
import { contactRoleWords, linkWords, sendWords } from './contact-words';

/** Whom the operator writes to at a school, as typed, and how far their set-up link is. */
@Component({
  selector: 'ak-contacts-card',
  imports: [Banner, Icon],
  templateUrl: './contacts-card.html',
})
export class ContactsCard {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly asked = signal<ContactRole | null>(null);
  protected readonly roles = contactRoleWords;
  protected readonly sendWords = sendWords;
  protected readonly now = computed(() => (this.school(), new Date()));
  protected readonly words = linkWords;
  /** A link is of use only until the school's sign-in is switched on. */
  protected readonly mayStillSetUp = computed(() => !this.school().signInReady && this.school().state === 'active');

  protected async send(role: ContactRole): Promise<void> {
    this.asked.set(role);
    const contact = await this.attempt.run(() => this.api.sendSetUpLink(this.school().slug, role));
    if (!contact) return;
    const contacts = this.school().contacts.map((one) => (one.role === role ? contact : one));
    this.changed.emit({ ...this.school(), contacts });
    this.toasts.show({ text: 'A new set-up link is on its way. The one before it no longer opens.', icon: 'send' });
  }
}
