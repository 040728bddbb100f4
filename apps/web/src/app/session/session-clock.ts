import { Injectable, signal } from '@angular/core';

export interface SessionEnds {
  /** Milliseconds since 1970, by this machine's clock: unless something is done, and in any case. */
  idleAt: number;
  endAt: number;
}

/** When the session ends, by the server's count, which it gives with every answer. */
@Injectable({ providedIn: 'root' })
export class SessionClock {
  private readonly state = signal<SessionEnds | null>(null);
  readonly ends = this.state.asReadonly();

  /** Takes the header of an answer, such as `1795 27000`: seconds, so that this machine's clock may be wrong. */
  note(header: string | null): void {
    const [idle, end] = (header ?? '').split(' ').map(Number);
    if (header === null || !Number.isFinite(idle) || !Number.isFinite(end)) return;
    const now = Date.now();
    this.state.set({ idleAt: now + idle * 1000, endAt: now + end * 1000 });
  }

  forget(): void {
    this.state.set(null);
  }
}
