import { booleanAttribute, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SavedQuery } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { SavedApi } from '../saved/saved-api';
import { FilterWords } from './filter-words';
import { FindState } from './find-state';
import { nameSearch } from './name-search';

/** Keeps what is asked for just now, or waits for somebody who fits it. Says so in its place until something else is asked for. */
@Component({
  selector: 'ak-keep-search',
  imports: [Icon, RouterLink],
  template: `<div role="status">
      @if (kept()) {
        <p class="ib">
          <svg akIcon="check" />
          <span
            >{{ waits() ? 'You are on the list. We write to you when someone who fits has room.' : 'Kept.' }}
            <a routerLink="/saved">See your saved searches</a></span
          >
        </p>
      }
    </div>
    @if (!kept()) {
      <button
        class="btn self-start"
        type="button"
        [class.btn--line]="!waits() || calm()"
        [attr.aria-disabled]="attempt.busy() || null"
        (click)="keep()"
      >
        <svg [akIcon]="waits() ? 'bell' : 'bookmark'" />{{ waits() ? 'Tell me when someone who fits has room' : 'Keep this search' }}
      </button>
    }
    @if (attempt.problem(); as problem) {
      <p class="err" role="alert"><svg akIcon="alert" />{{ problem.fields[0]?.message ?? problem.message }}</p>
    }`,
  host: { class: 'stack g2' },
})
export class KeepSearch {
  readonly waits = input(false, { transform: booleanAttribute });
  /** One way among others: not the one filled button of the page. */
  readonly calm = input(false, { transform: booleanAttribute });
  private readonly api = inject(SavedApi);
  private readonly find = inject(FindState);
  private readonly filterWords = inject(FilterWords);
  private readonly vocabulary = inject(VocabularyStore);
  protected readonly attempt = new Attempt();
  protected readonly kept = linkedSignal<SavedQuery, boolean>({
    source: this.find.saved,
    computation: () => {
      const before = this.find.kept();
      return before !== null && (before.waits || !this.waits());
    },
  });
  private readonly name = computed(() => {
    const { filters } = this.find.saved();
    return nameSearch(this.find.saved(), (one) =>
      filters.some((filter) => filter === one) ? this.filterWords.termLabel(one) : this.vocabulary.wishLabel(one),
    );
  });

  protected async keep(): Promise<void> {
    const query = this.find.saved();
    const before = this.find.kept();
    const saved = await this.attempt.run(() =>
      before ? this.api.change(before.id, { waits: true }) : this.api.keep({ name: this.name(), query, waits: this.waits() }),
    );
    if (saved && this.find.saved() === query) this.kept.set(true);
  }
}
