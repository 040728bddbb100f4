import { computed, inject, Injectable } from '@angular/core';
import { SessionStore } from '../../session/session-store';
import { DeskApi } from './desk-api';
import { maySettle } from './may-settle';

/** How many things wait at the desk, for the navigation and the overview. */
@Injectable({ providedIn: 'root' })
export class DeskCount {
  private readonly session = inject(SessionStore);
  readonly allowed = computed(() => maySettle(this.session.view()?.roles ?? []));
  private readonly resource = inject(DeskApi).waiting(this.allowed);
  readonly problem = this.resource.error;
  readonly waiting = computed(() => (this.resource.hasValue() ? this.resource.value().total : 0));

  reload(): void {
    this.resource.reload();
  }
}
