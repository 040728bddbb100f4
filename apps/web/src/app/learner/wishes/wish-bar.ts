import { Component, computed, inject, output } from '@angular/core';
import { Icon } from '@akin/ui';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { weightWords } from './weight-words';
import { WishListStore } from './wish-list-store';

/** The wishes at a glance, on phones, with the way into the sheet. */
@Component({
  selector: 'ak-wish-bar',
  imports: [Icon],
  template: `<section class="wishbar card stack g3" aria-label="Wishes at a glance">
    <div class="row row--between row--nowrap">
      <b>{{ heading() }}</b>
      <button class="btn btn--soft btn--s" type="button" aria-haspopup="dialog" (click)="opened.emit()">
        {{ items().length > 0 ? 'Change' : 'Start' }}<span class="sr"> your wish list</span>
      </button>
    </div>
    @if (items().length > 0) {
      <div class="row ws">
        @for (item of items(); track item.key) {
          <span class="w" [class.muted]="item.bars === 0">
            @if (item.bars === 0) {
              <svg akIcon="ban" class="ico--s" />
            } @else {
              <span class="weight" aria-hidden="true"
                ><i class="on"></i><i [class.on]="item.bars > 1"></i><i [class.on]="item.bars > 2"></i
              ></span>
            }
            <span class="sr">{{ item.spoken }}: </span>{{ item.label }}</span
          >
        }
      </div>
    } @else {
      <p class="small soft">One wish is enough to put the right people first. You do not have to say anything about yourself.</p>
    }
  </section>`,
})
export class WishBar {
  readonly opened = output<void>();
  private readonly list = inject(WishListStore);
  private readonly words = inject(VocabularyStore);
  protected readonly items = computed(() =>
    this.list.wishes().map((wish) => {
      const weight = weightWords.find((word) => word.weight === wish.weight);
      return { key: wish.facet + wish.term, label: this.words.wishLabel(wish), bars: weight?.bars ?? 0, spoken: weight?.label ?? '' };
    }),
  );
  protected readonly heading = computed(() => {
    const count = this.items().length;
    if (count === 0) return 'What matters to you?';
    const name = this.list.borrowed()?.name ?? (this.list.lists().length > 1 ? this.list.inUse()?.name : null);
    if (name) return name;
    return count === 1 ? 'Your 1 wish' : `Your ${count} wishes`;
  });
}
