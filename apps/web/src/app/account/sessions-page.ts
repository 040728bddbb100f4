import { Component, computed, inject, signal } from '@angular/core';
import type { SessionLine } from '@akin/contracts';
import { Banner, Icon, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { keepLast } from '../lists/keep-last';
import { Attempt } from '../session/attempt';
import { SessionStore } from '../session/session-store';
import { count } from '../wording/count';
import { SchoolClock } from '../wording/school-clock';
import { AccountApi } from './account-api';
import { deviceWords, lastSeenWords, sinceWords } from './session-words';

/** Where one is signed in, and the way out of each place. */
@Component({
  selector: 'ak-sessions-page',
  imports: [Banner, Icon, LoadProblem, PageHead, Skeleton],
  templateUrl: './sessions-page.html',
})
export class SessionsPage {
  private readonly api = inject(AccountApi);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(SchoolClock);
  protected readonly session = inject(SessionStore);
  protected readonly sessions = this.api.sessions();
  private readonly shown = keepLast(this.sessions);
  protected readonly items = computed(() => [...(this.shown()?.items ?? [])].sort((a, b) => Number(b.here) - Number(a.here)));
  protected readonly others = computed(() => this.items().filter(({ here }) => !here).length);
  protected readonly loaded = computed(() => this.shown() !== undefined);
  protected readonly attempt = new Attempt();
  protected readonly asked = signal<string | null>(null);
  protected readonly deviceWords = deviceWords;
  protected readonly lead = computed(() => {
    if (!this.loaded()) return null;
    if (this.others() === 0) return 'Here, and nowhere else.';
    return `Here, and in ${count(this.others(), 'other place')}. If you do not know one of them, sign it out and tell your IT help desk.`;
  });

  protected words(line: SessionLine): string {
    const now = new Date();
    return `Signed in ${sinceWords(line, now, this.clock.zone)}, ${lastSeenWords(line, now)}`;
  }

  protected async end(line: SessionLine): Promise<void> {
    if (line.here) return this.session.signOut();
    this.asked.set(line.id);
    const done = await this.attempt.run(async () => {
      await this.api.end(line.id);
      return true;
    });
    this.sessions.reload();
    if (done) this.toasts.show({ text: `Signed out: ${deviceWords(line)}.` });
  }

  protected async endOthers(): Promise<void> {
    this.asked.set(null);
    const done = await this.attempt.run(() => this.api.endOthers());
    this.sessions.reload();
    if (done) this.toasts.show({ text: `Signed out in ${count(done.ended, 'other place')}.` });
  }
}
