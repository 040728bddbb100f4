import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import type { Suggestion, SuggestionChange, Suggestions } from '@akin/contracts';
import { Icon, Toasts } from '@akin/ui';
import { firstValueFrom } from 'rxjs';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';

/** At most three things that would help learners find this mentor. Nothing to complete, nothing to count, and each can be set aside. */
@Component({
  selector: 'ak-better-matches',
  imports: [Icon],
  template: `@if (view(); as now) {
    @if (now.items.length > 0) {
      <section aria-labelledby="better" class="card stack g3">
        <div>
          <h2 id="better" class="h3" tabindex="-1">What would help {{ learners() }} find you</h2>
          <p class="small soft">Many look for it here. All of it is up to you, and leaving it out counts against nobody.</p>
        </div>
        <ul class="list list--ruled small">
          @for (item of now.items; track item.kind + item.code) {
            <li class="row row--between row--nowrap">
              <span>{{ worded(item) }}</span>
              <button
                class="iconbtn"
                type="button"
                [attr.aria-label]="'Set aside: ' + item.label"
                title="Not for me"
                (click)="setAside(item)"
              >
                <svg akIcon="x" class="ico--s" />
              </button>
            </li>
          }
        </ul>
        @if (attempt.problem(); as problem) {
          <p class="err small" role="alert">{{ problem.message }}</p>
        }
      </section>
    } @else if (now.setAside > 0) {
      <p class="small soft">
        You set aside what would help {{ learners() }} find you.
        <button class="btn btn--text btn--s" type="button" (click)="bringBack()">Show it again</button>
      </p>
    }
  }`,
})
export class BetterMatches {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly school = inject(InstitutionStore).view;
  private readonly suggestions = httpResource<Suggestions>(() => '/api/me/suggestions');
  protected readonly attempt = new Attempt();
  protected readonly learners = computed(() => this.school().words.learners);
  protected readonly view = computed(() => (this.suggestions.hasValue() ? this.suggestions.value() : null));

  protected worded({ kind, label }: Suggestion): string {
    if (kind === 'help') return `${label}: help with it, if you can.`;
    return kind === 'open'
      ? `${label}: you answered. Once members of the school may see it, you are found by it.`
      : `${label}: you are found by it if you answer, and let members of the school see it.`;
  }

  /** It does not come again, and nothing takes its place. */
  protected async setAside({ kind, code, label }: Suggestion): Promise<void> {
    if (!(await this.put({ kind, code, aside: true }))) return;
    document.getElementById('better')?.focus();
    this.toasts.show({ text: `Set aside: ${label}`, undo: () => void this.put({ kind, code, aside: false }) });
  }

  protected bringBack(): Promise<boolean> {
    return this.take(() => firstValueFrom(this.http.delete<Suggestions>('/api/me/suggestions/set-aside')));
  }

  private put(change: SuggestionChange): Promise<boolean> {
    return this.take(() => firstValueFrom(this.http.put<Suggestions>('/api/me/suggestions/set-aside', change)));
  }

  private async take(change: () => Promise<Suggestions>): Promise<boolean> {
    const after = await this.attempt.run(change);
    if (after) this.suggestions.set(after);
    return after !== null;
  }
}
