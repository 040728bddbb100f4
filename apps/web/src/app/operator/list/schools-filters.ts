import { Component, input, linkedSignal, output } from '@angular/core';
import { institutionKinds, type InstitutionSort, institutionSorts, institutionStates } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { kindWords, stateTags } from '../school-words';
import type { SchoolsQuery } from './schools-query';

const sortWords: Record<InstitutionSort, string> = {
  name: 'By name',
  newest: 'Newest first',
  mentors: 'Most mentors',
  learners: 'Most learners',
  last_sign_in: 'Latest sign-in',
};

const typingPause = 250;

/** Search, state, kind and order of the list. Tells only what changed; null takes a filter away. */
@Component({
  selector: 'ak-schools-filters',
  imports: [Icon],
  templateUrl: './schools-filters.html',
  host: { class: 'row g2 tools', role: 'search', 'aria-label': 'Schools' },
})
export class SchoolsFilters {
  readonly query = input.required<SchoolsQuery>();
  readonly narrow = output<Record<string, string | null>>();
  protected readonly states = institutionStates;
  protected readonly kinds = institutionKinds;
  protected readonly sorts = institutionSorts;
  protected readonly tags = stateTags;
  protected readonly kindWords = kindWords;
  protected readonly sortWords = sortWords;
  /** As typed: a blank at the end stays until the next word, though the search does not need it. */
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.query().q,
    computation: (q, before) => (before?.value.trim() === q ? before.value : q),
  });
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected search(q: string): void {
    this.typed.set(q);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow.emit({ q: q.trim() || null }), typingPause);
  }
}
