import { HttpClient } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import type { SessionView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { Resumption } from './resumption';
import { SessionClock } from './session-clock';
import { SessionStore } from './session-store';

/** How long before the end people are told. */
const noticeMs = 120_000;

/** `quiet`: a word keeps the session going. `age`: nothing does. */
export type Notice = 'quiet' | 'age';

/**
 * Tells people before their session ends. The server counts: this looks only when the end should be near, and looking
 * does not keep a session going; what happens in other tabs does.
 */
@Injectable({ providedIn: 'root' })
export class IdleWatch {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(SessionClock);
  private readonly resumption = inject(Resumption);
  private readonly near = signal(false);
  /** The end in any case that was read and put aside. */
  private readonly readEnd = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly notice = computed<Notice | null>(() => {
    const ends = this.clock.ends();
    if (!ends || !this.near() || this.resumption.ended() !== null) return null;
    if (ends.endAt - ends.idleAt > 1000) return 'quiet';
    return Math.abs(ends.endAt - this.readEnd()) < 60_000 ? null : 'age';
  });

  constructor() {
    effect(() => this.plan());
    document.addEventListener('visibilitychange', () => {
      // A machine that slept has not counted.
      if (document.visibilityState === 'visible' && this.session.view() && this.resumption.ended() === null) this.plan();
    });
  }

  /** Keeps the session going, where that is possible. */
  async stay(): Promise<void> {
    if (this.notice() === 'age') return this.readEnd.set(this.clock.ends()?.endAt ?? 0);
    await firstValueFrom(this.http.post<SessionView>('/api/session/stay', {}));
  }

  private plan(): void {
    clearTimeout(this.timer);
    const ends = this.clock.ends();
    if (!ends || !this.session.view() || this.resumption.ended() !== null) return this.near.set(false);
    const left = ends.idleAt - Date.now();
    this.near.set(left <= noticeMs);
    this.timer = setTimeout(() => void this.resumption.look(), left > noticeMs ? left - noticeMs + 500 : Math.max(0, left) + 1500);
  }
}
