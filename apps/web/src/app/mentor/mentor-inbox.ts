import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '../session/session-store';
import { MentorApi } from './mentor-api';

/** The requests this mentor received; the navigation counts the open ones. */
@Injectable({ providedIn: 'root' })
export class MentorInbox {
  private readonly session = inject(SessionStore);
  private readonly resource = inject(MentorApi).received(() => this.session.hats().includes('mentor'));
  readonly problem = this.resource.error;
  readonly loaded = computed(() => this.resource.hasValue());
  readonly requests = computed(() => (this.resource.hasValue() ? this.resource.value().items : []));
  readonly open = computed(() => this.requests().filter((request) => request.state === 'open'));
  readonly waiting = computed(() => this.open().length);

  reload(): void {
    this.resource.reload();
  }
}
