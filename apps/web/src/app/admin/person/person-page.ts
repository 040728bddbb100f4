import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccountView } from '@akin/contracts';
import { Banner, Icon, Skeleton } from '@akin/ui';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { SchoolClock } from '../../wording/school-clock';
import { AccountTrail } from './account-trail';
import { accountTag, momentWords } from './account-words';
import { AccountsApi } from './accounts-api';
import { IdentifiersCard } from './identifiers-card';
import { RolesCard } from './roles-card';
import { SuspendCard } from './suspend-card';

/** One person's account for an administrator: how they sign in, what they may do, what was done. Never what they told about themselves. */
@Component({
  selector: 'ak-person-page',
  imports: [AccountTrail, Banner, Icon, IdentifiersCard, LoadFailed, RolesCard, RouterLink, Skeleton, SuspendCard],
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();
  private readonly clock = inject(SchoolClock);
  private readonly titles = inject(SchoolTitles);
  protected readonly account = inject(AccountsApi).account(this.id);
  protected readonly view = computed(() => (this.account.hasValue() ? this.account.value() : null));
  protected readonly tag = accountTag;

  constructor() {
    effect(() => this.titles.name(this.view()?.name ?? 'Person'));
  }

  protected take(account: AccountView): void {
    this.account.set(account);
  }

  protected when(moment: string | null): string {
    return moment ? momentWords(moment, this.clock.zone) : 'Never';
  }
}
