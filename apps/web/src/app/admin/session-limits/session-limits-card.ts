import { Component, computed, inject, linkedSignal } from '@angular/core';
import { type SessionRules, sessionBounds } from '@akin/contracts';
import { Banner, Icon, LoadProblem, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { count } from '../../wording/count';
import { SessionLimitsApi } from './session-limits-api';

const { idleMinutes, absoluteHours } = sessionBounds;

/** How long people stay signed in, and whether administrators need a second factor. Complete in itself: it reads and saves. */
@Component({
  selector: 'ak-session-limits-card',
  imports: [Banner, Icon, LoadProblem, Skeleton],
  templateUrl: './session-limits-card.html',
  host: { class: 'stack g5' },
})
export class SessionLimitsCard {
  private readonly api = inject(SessionLimitsApi);
  private readonly toasts = inject(Toasts);
  protected readonly rules = this.api.rules();
  protected readonly saving = new Attempt();
  private readonly stored = computed(() => (this.rules.hasValue() ? this.rules.value() : null));
  protected readonly form = linkedSignal<SessionRules | null>(() => this.stored());
  protected readonly changed = computed(() => JSON.stringify(this.form()) !== JSON.stringify(this.stored()));
  protected readonly minutes = [5, 10, 15, 20, 25, 30].filter((n) => n >= idleMinutes.least && n <= idleMinutes.most);
  protected readonly hours = Array.from({ length: absoluteHours.most }, (_, at) => at + 1).filter((n) => n >= absoluteHours.least);
  protected readonly count = count;
  /** Comes back here with a second factor shown. */
  protected readonly withFactor = computed(() => `/saml/login?mfa=1&returnTo=${encodeURIComponent(location.pathname)}`);

  protected set(part: Partial<SessionRules>): void {
    const form = this.form();
    if (form) this.form.set({ ...form, ...part });
    this.saving.forget();
  }

  /** What is stored may be between two of the choices. */
  protected choices(usual: readonly number[], now: number): number[] {
    return [...new Set([...usual, now])].sort((a, b) => a - b);
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (!form || !this.changed()) return;
    const rules = await this.saving.run(() => this.api.change(form));
    if (!rules) return;
    this.rules.set(rules);
    this.toasts.show({ text: 'Saved. It holds at once, for everyone who is signed in too.' });
  }
}
