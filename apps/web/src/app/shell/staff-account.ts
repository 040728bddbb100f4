import { Component, computed, inject } from '@angular/core';
import { SessionStore } from '../session/session-store';
import { AccountMenu } from './account-menu';
import { staffRoleWords } from './staff-role-words';

/** Who is signed in, at the foot of the rail: the account menu with name and role beside it. */
@Component({
  selector: 'ak-staff-account',
  imports: [AccountMenu],
  template: `<ak-account-menu />
    @if (session.view(); as me) {
      <div>
        <b>{{ me.person.name }}</b><br /><span class="muted">{{ role() }}</span>
      </div>
    }`,
})
export class StaffAccount {
  protected readonly session = inject(SessionStore);
  protected readonly role = computed(() => staffRoleWords(this.session.view()?.roles ?? []));
}
