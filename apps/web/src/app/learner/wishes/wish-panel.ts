import { Component, computed, inject } from '@angular/core';
import type { Wish } from '@akin/contracts';
import { Icon, SavedMark, Toasts } from '@akin/ui';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { WishItem } from './wish-item';
import { WishListStore } from './wish-list-store';
import { WishPicker } from './wish-picker';

/** The wish list itself, beside the results or in the phone's sheet. The heading's tools are projected. */
@Component({
  selector: 'ak-wish-panel',
  imports: [Icon, SavedMark, WishItem, WishPicker],
  template: `<div class="row row--between row--nowrap">
      <h2 class="h3" id="wish-heading">Your wish list</h2>
      <span class="row g1 row--nowrap"><ak-saved-mark [state]="list.state()" /><ng-content /></span>
    </div>
    <p class="note note--private wish-private">
      <svg akIcon="lock" class="ico--s" /><span>Private to you. Mentors and administrators never see it.</span>
    </p>
    @if (list.problem(); as problem) {
      <p class="err" role="alert">
        <svg akIcon="alert" /><span
          >{{ problem.message }} <button class="btn btn--text btn--s" type="button" (click)="list.save()">Save again</button></span
        >
      </p>
    }
    @for (group of groups(); track group.heading) {
      <h3 class="wish-kind">{{ group.heading }}</h3>
      <ul class="wishlist">
        @for (wish of group.wishes; track wish.facet + wish.term) {
          <li [akWish]="wish" [label]="words.wishLabel(wish)" (weighed)="list.weigh(wish, $event)" (removed)="remove(wish)"></li>
        }
      </ul>
    }
    @if (list.full()) {
      <p class="small soft">That is as many wishes as fit. Remove one to add another.</p>
    } @else {
      <ak-wish-picker [choices]="choices()" (picked)="list.add($event, $event.facet === 'need' ? 'must' : 'a_lot')" />
    }`,
})
export class WishPanel {
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(VocabularyStore);
  private readonly toasts = inject(Toasts);
  /** What is wished for already is not offered again. */
  protected readonly choices = computed(() => {
    const taken = new Set(this.list.wishes().map((wish) => `${wish.facet}:${wish.term}`));
    return this.words.choices().filter((choice) => !taken.has(`${choice.facet}:${choice.term}`));
  });
  protected readonly groups = computed(() => {
    const isNeed = (wish: Wish) => wish.facet === 'need';
    const wishes = this.list.wishes();
    return [
      { heading: 'What I need', wishes: wishes.filter(isNeed) },
      { heading: 'Who I would like', wishes: wishes.filter((wish) => !isNeed(wish)) },
    ].filter((group) => group.wishes.length > 0);
  });

  protected remove(wish: Wish): void {
    const undo = this.list.remove(wish);
    this.toasts.show({ text: `Wish removed: ${this.words.wishLabel(wish)}`, undo });
    document.getElementById('add-wish')?.focus();
  }
}
