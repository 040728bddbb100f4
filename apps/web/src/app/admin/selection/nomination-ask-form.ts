import { Component, computed, inject, output, signal } from '@angular/core';
import { nominationLinkDays, type NominatorKind, nominatorKinds, type PersonRow } from '@akin/contracts';
import { Banner, Field, FieldInput, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { AdminApi } from '../admin-api';
import type { PeopleQuery } from '../people-query';
import { SelectionApi } from './selection-api';
import { nominatorWords } from './selection-words';

/** Asks somebody, who need not be at the school, for a few words about a mentor. */
@Component({
  selector: 'ak-nomination-ask-form',
  imports: [Banner, Field, FieldInput],
  templateUrl: './nomination-ask-form.html',
})
export class NominationAskForm {
  readonly asked = output<void>();
  readonly left = output<void>();
  private readonly api = inject(SelectionApi);
  private readonly toasts = inject(Toasts);
  protected readonly kinds = nominatorKinds;
  protected readonly words = nominatorWords;
  protected readonly days = nominationLinkDays;
  protected readonly attempt = new Attempt();
  protected readonly needle = signal('');
  protected readonly mentor = signal<PersonRow | null>(null);
  protected readonly name = signal('');
  protected readonly mail = signal('');
  protected readonly kind = signal<NominatorKind>('peer');
  protected readonly unchosen = signal(false);
  private readonly query = computed<PeopleQuery>(() => ({ role: 'mentor', q: this.needle(), waiting: false, page: 1, size: 6 }));
  private readonly people = inject(AdminApi).people(this.query);
  protected readonly found = computed(() => (this.needle().length > 1 && this.people.hasValue() ? this.people.value().items : []));

  protected problem(field: string): string | null {
    return this.attempt.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const mentor = this.mentor();
    this.unchosen.set(!mentor);
    if (!mentor) return;
    const order = { mentorId: mentor.id, name: this.name(), mail: this.mail(), kind: this.kind() };
    if (!(await this.attempt.run(() => this.api.ask(order)))) return;
    this.toasts.show({ text: `A mail to ${this.name().trim()} is on its way.` });
    this.asked.emit();
  }
}
