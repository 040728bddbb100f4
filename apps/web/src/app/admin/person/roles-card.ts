import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type AccountView, type SchoolRole, schoolRoles } from '@akin/contracts';
import { Banner, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { roleLabels, roleWords } from '../role-words';
import { AccountsApi } from './accounts-api';
import { roleMeanings } from './role-meanings';

/** The roles given by hand or by the roster, to give and to take; and those that a rule gives, which only the rule takes. */
@Component({
  selector: 'ak-roles-card',
  imports: [Banner],
  templateUrl: './roles-card.html',
})
export class RolesCard {
  readonly account = input.required<AccountView>();
  readonly changed = output<AccountView>();
  private readonly api = inject(AccountsApi);
  private readonly toasts = inject(Toasts);
  protected readonly saving = new Attempt();
  protected readonly roles = schoolRoles;
  protected readonly labels = roleLabels;
  protected readonly meanings = roleMeanings;
  protected readonly chosen = linkedSignal<readonly SchoolRole[]>(() => this.account().givenRoles);
  protected readonly byRule = computed(() => roleWords(this.account().ruleRoles));
  protected readonly differs = computed(() => roleWords(this.chosen()) !== roleWords(this.account().givenRoles));

  /** One's own administration is for somebody else to take. */
  protected fixed(role: SchoolRole): boolean {
    return this.account().self && role === 'admin' && this.account().givenRoles.includes(role);
  }

  protected toggle(role: SchoolRole, on: boolean): void {
    this.chosen.set(this.roles.filter((one) => (one === role ? on : this.chosen().includes(one))));
    this.saving.forget();
  }

  protected async save(): Promise<void> {
    if (!this.differs()) return;
    const account = await this.saving.run(() => this.api.setRoles(this.account().id, this.chosen()));
    if (!account) return;
    this.changed.emit(account);
    this.toasts.show({ text: 'Saved. It holds from their next sign-in on.' });
  }
}
