import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Role, type SessionView, staffRoles } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { Unsent } from './unsent';

/** What a person does here; each has its own home and navigation. */
export type Hat = 'learner' | 'mentor' | 'staff' | 'operator';

export const hatHomes: Record<Hat, string> = { learner: '/home', mentor: '/mentor', staff: '/admin', operator: '/operator' };

const order: Hat[] = ['operator', 'staff', 'mentor', 'learner'];

/** Which hats a person's roles give, the one they land on first. */
export function hatsOf(roles: readonly Role[]): Hat[] {
  const isStaff = (role: Role) => staffRoles.some((staff) => staff === role);
  const hats = new Set(roles.map((role) => (isStaff(role) ? 'staff' : (role as Hat))));
  return order.filter((hat) => hats.has(hat));
}

/** The signed-in person, or null. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly unsent = inject(Unsent);
  private readonly state = signal<SessionView | null>(null);
  private readonly worn = signal<Hat | null>(null);
  readonly view = this.state.asReadonly();
  readonly hats = computed(() => hatsOf(this.view()?.roles ?? []));
  /** The hat worn now; pages both sides share follow it. */
  readonly hat = computed(() => this.worn() ?? this.hats()[0] ?? null);

  /** No session is a normal answer here, so nothing is thrown; and nothing is asked when the browser brought none. */
  async load(): Promise<void> {
    if (document.querySelector('meta[name="akin-session"]')?.getAttribute('content') === 'none') return;
    try {
      this.state.set(await firstValueFrom(this.http.get<SessionView>('/api/session')));
    } catch {
      this.state.set(null);
    }
  }

  wear(hat: Hat): void {
    this.worn.set(hat);
  }

  home(): string {
    const hat = this.hat();
    return hat ? hatHomes[hat] : '/';
  }

  forget(): void {
    this.state.set(null);
    this.worn.set(null);
  }

  /** Ends the session on the server, then loads the door afresh so that nothing of this person stays in this tab. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post('/api/session/sign-out', {}));
    sessionStorage.clear();
    this.unsent.forgetAll();
    location.assign('/');
  }
}
