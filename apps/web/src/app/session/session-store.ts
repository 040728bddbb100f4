import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Role, type SessionView, type SignedOut, staffRoles } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { bare } from './bare';
import { leaving } from './leaving';
import { problemOf } from './problem';
import { TabTalk } from './tab-talk';
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
  private readonly talk = inject(TabTalk);
  private readonly state = signal<SessionView | null>(null);
  private readonly worn = signal<Hat | null>(null);
  readonly view = this.state.asReadonly();
  readonly hats = computed(() => hatsOf(this.view()?.roles ?? []));
  /** The hat worn now; pages both sides share follow it. */
  readonly hat = computed(() => this.worn() ?? this.hats()[0] ?? null);

  /** No session is a normal answer here, so nothing is thrown; and nothing is asked when the browser brought none. */
  async load(): Promise<void> {
    if (document.querySelector('meta[name="akin-session"]')?.getAttribute('content') === 'none') return;
    this.state.set(await this.ask().catch(() => null));
  }

  /** Who is signed in in this browser now; null for nobody. Asking does not keep the session going. @throws Problem */
  async ask(): Promise<SessionView | null> {
    try {
      return await firstValueFrom(this.http.get<SessionView>('/api/session', { context: bare() }));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 401) return null;
      throw problem;
    }
  }

  /** The same person, seen anew. */
  adopt(view: SessionView): void {
    this.state.set(view);
  }

  wear(hat: Hat): void {
    this.worn.set(hat);
  }

  home(): string {
    const hat = this.hat();
    return hat ? hatHomes[hat] : '/';
  }

  /** Ends the session on the server, then goes where it says, so that nothing of this person stays in this tab or another. */
  async signOut(): Promise<void> {
    const next = await this.endOnServer();
    this.talk.say('signed-out');
    this.leave(next);
  }

  /** Throws away all this tab holds of the person, and goes on elsewhere. */
  leave(path: string): void {
    sessionStorage.clear();
    this.unsent.forgetAll();
    leaving.to(path);
  }

  private async endOnServer(): Promise<string> {
    try {
      return (await firstValueFrom(this.http.post<SignedOut>('/api/session/sign-out', {}, { context: bare() }))).next;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 401) return '/sign-in?left=here';
      throw problem;
    }
  }
}
