import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import type { Suggestion, Suggestions } from '@akin/contracts';
import { InstitutionStore } from '../session/institution-store';

/** At most three things that would help learners find this mentor. Nothing to complete, and nothing to count. */
@Component({
  selector: 'ak-better-matches',
  template: `@if (lines().length > 0) {
    <section aria-labelledby="better" class="card stack g3">
      <div>
        <h2 id="better" class="h3">What would help {{ learners() }} find you</h2>
        <p class="small soft">Many look for it here. All of it is up to you, and leaving it out counts against nobody.</p>
      </div>
      <ul class="bullets small">
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
    </section>
  }`,
})
export class BetterMatches {
  private readonly school = inject(InstitutionStore).view;
  private readonly suggestions = httpResource<Suggestions>(() => '/api/me/suggestions');
  protected readonly learners = computed(() => this.school().words.learners);
  protected readonly lines = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().items.map(worded) : []));
}

function worded({ kind, label }: Suggestion): string {
  if (kind === 'help') return `${label}: help with it, if you can.`;
  return kind === 'open'
    ? `${label}: you answered for nobody. “Matching only” would do.`
    : `${label}: answer it, for the matching only if you like.`;
}
