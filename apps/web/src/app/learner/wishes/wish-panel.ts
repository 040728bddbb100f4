import { Component, computed, effect, inject } from '@angular/core';
import type { Wish } from '@akin/contracts';
import { Icon, SavedMark, Toasts } from '@akin/ui';
import { LanguageSearch } from '../../vocabulary/language-search';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import type { WishChoice } from '../../vocabulary/wish-choices';
import { languageFacets } from '../../vocabulary/with-languages';
import { useOf, weightWords } from './weight-words';
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
    @if (list.setAside().length > 0) {
      <p class="note mt3">
        Your school’s rules have changed since you made this list, so {{ setAside() }}. Nobody was told what you had wished for.
      </p>
    }
    @for (group of groups(); track group.heading) {
      <h3 class="wish-kind">{{ group.heading }}</h3>
      <ul class="wishlist">
        @for (wish of group.wishes; track wish.facet + wish.term) {
          <li
            [akWish]="wish"
            [label]="words.wishLabel(wish)"
            [weights]="weightsOf(wish)"
            (weighed)="list.weigh(wish, $event)"
            (removed)="remove(wish)"
          ></li>
        }
      </ul>
    }
    @if (list.full()) {
      <p class="small soft">That is as many wishes as fit. Remove one to add another.</p>
    } @else {
      <ak-wish-picker [choices]="choices()" [more]="more()" (asked)="languages.look($event)" (picked)="add($event)" />
    }`,
})
export class WishPanel {
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(VocabularyStore);
  private readonly toasts = inject(Toasts);
  protected readonly languages = new LanguageSearch();
  private readonly taken = computed(() => new Set(this.list.wishes().map(keyOf)));
  /** What is wished for already is not offered again. */
  protected readonly choices = computed(() => this.words.choices().filter((choice) => !this.taken().has(keyOf(choice))));
  /** Languages beyond the list. */
  protected readonly more = computed(() => {
    const listed = new Set(this.words.choices().map(keyOf));
    return this.words.languageChoices(this.languages.items()).filter((choice) => !listed.has(keyOf(choice)));
  });
  protected readonly groups = computed(() => {
    const isNeed = (wish: Wish) => wish.facet === 'need';
    const wishes = this.list.wishes();
    return [
      { heading: 'What I need', wishes: wishes.filter(isNeed) },
      { heading: 'Who I would like', wishes: wishes.filter((wish) => !isNeed(wish)) },
    ].filter((group) => group.wishes.length > 0);
  });

  protected readonly setAside = computed(() => {
    const many = this.list.setAside().length;
    return many === 1 ? 'one of your wishes counts less or not at all' : `${many} of your wishes count less or not at all`;
  });

  constructor() {
    effect(() => {
      const wished = this.list.wishes().filter(({ facet }) => languageFacets.includes(facet));
      void this.words.nameLanguages(wished.map(({ term }) => term));
    });
  }

  /** A need starts as a must; what may only keep people out starts so as well. */
  protected add({ facet, term }: WishChoice): void {
    const language = this.languages.items().find(({ code }) => code === term);
    if (language && languageFacets.includes(facet)) this.words.learn(language);
    this.list.add({ facet, term }, facet === 'need' || !this.words.may(facet, 'rank') ? 'must' : 'a_lot');
  }

  /** The weights the school's policy allows for this wish. */
  protected weightsOf({ facet }: Wish): typeof weightWords {
    return weightWords.filter(({ weight }) => facet === 'need' || this.words.may(facet, useOf[weight]));
  }

  protected remove(wish: Wish): void {
    const undo = this.list.remove(wish);
    this.toasts.show({ text: `Wish removed: ${this.words.wishLabel(wish)}`, undo });
    document.getElementById('add-wish')?.focus();
  }
}

function keyOf({ facet, term }: Pick<Wish, 'facet' | 'term'>): string {
  return `${facet}:${term}`;
}
