import { afterNextRender, Component, computed, effect, inject, Injector } from '@angular/core';
import { practicalFacets, type Wish } from '@akin/contracts';
import { Icon, LoadProblem, SavedMark, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LanguageSearch } from '../../vocabulary/language-search';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import type { WishChoice } from '../../vocabulary/wish-choices';
import { languageFacets } from '../../vocabulary/with-languages';
import { capitalized } from '../../wording/capitalized';
import { LeanSlider } from './lean-slider';
import { ListSwitch } from './list-switch';
import { type RefusedWeights, refusedWeights } from './refused-weights';
import { WishItem } from './wish-item';
import { WishListStore } from './wish-list-store';
import { WishPicker } from './wish-picker';
import { WishStarters } from './wish-starters';

const kindOf = ({ facet }: Wish) => {
  if (facet === 'need') return 'What I need';
  return practicalFacets.some((one) => one === facet) ? 'How and when' : 'Who I would like';
};

/** The wish list itself, beside the results or in the phone's sheet. The heading's tools are projected. */
@Component({
  selector: 'ak-wish-panel',
  imports: [Icon, LeanSlider, ListSwitch, LoadProblem, SavedMark, WishItem, WishPicker, WishStarters],
  templateUrl: './wish-panel.html',
})
export class WishPanel {
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(VocabularyStore);
  protected readonly school = inject(InstitutionStore).words;
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  protected readonly languages = new LanguageSearch();
  protected readonly capitalized = capitalized;
  protected readonly ready = computed(() => this.words.view() !== null && (this.list.loaded() || this.list.borrowed() !== null));
  private readonly taken = computed(() => new Set(this.list.wishes().map(keyOf)));
  /** What is wished for already is not offered again. */
  protected readonly choices = computed(() => this.words.choices().filter((choice) => !this.taken().has(keyOf(choice))));
  /** Languages beyond the list. */
  protected readonly more = computed(() => {
    const listed = new Set(this.words.choices().map(keyOf));
    return this.words.languageChoices(this.languages.items()).filter((choice) => !listed.has(keyOf(choice)));
  });
  protected readonly groups = computed(() =>
    ['What I need', 'Who I would like', 'How and when']
      .map((heading) => ({ heading, wishes: this.list.wishes().filter((wish) => kindOf(wish) === heading) }))
      .filter(({ wishes }) => wishes.length > 0),
  );
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

  protected start(choice: WishChoice): void {
    this.add(choice);
    this.focusOnPicker();
  }

  protected refused({ facet }: Wish): RefusedWeights {
    return refusedWeights((use) => this.words.may(facet, use));
  }

  protected remove(wish: Wish): void {
    const undo = this.list.remove(wish);
    this.toasts.show({ text: `Wish removed: ${this.words.wishLabel(wish)}`, undo });
    this.focusOnPicker();
  }

  protected giveBack(): void {
    this.list.giveBack();
    this.focusOnPicker();
  }

  /** Once it is there: a full list has none. */
  private focusOnPicker(): void {
    afterNextRender({ write: () => document.getElementById('add-wish')?.focus() }, { injector: this.injector });
  }
}

function keyOf({ facet, term }: Pick<Wish, 'facet' | 'term'>): string {
  return `${facet}:${term}`;
}
