import { Component, computed, input, output } from '@angular/core';
import type { Wish, WishWeight } from '@akin/contracts';
import { Icon } from '@akin/ui';
import type { RefusedWeights } from './refused-weights';
import { weightWords } from './weight-words';

/** One wish and how much it matters, in four words. What the school does not offer stays in sight, with the reason. */
@Component({
  selector: 'li[akWish]',
  imports: [Icon],
  template: `<fieldset [attr.aria-describedby]="refused().why ? whyId() : null">
      <legend>{{ label() }}</legend>
      <div class="seg">
        @for (word of weights(); track word.weight) {
          <label [class.neg]="word.weight === 'not_wanted'" [class.off]="word.off"
            ><input
              type="radio"
              [name]="name()"
              [disabled]="word.off"
              [checked]="akWish().weight === word.weight"
              (change)="weighed.emit(word.weight)"
            />{{ word.label }}</label
          >
        }
      </div>
      @if (refused().why; as why) {
        <p class="caption" [id]="whyId()">{{ why }}</p>
      }
    </fieldset>
    <button class="iconbtn wish-x" type="button" [attr.aria-label]="'Remove wish: ' + label()" (click)="removed.emit()">
      <svg akIcon="x" class="ico--s" />
    </button>`,
})
export class WishItem {
  readonly akWish = input.required<Wish>();
  readonly label = input.required<string>();
  readonly refused = input<RefusedWeights>({ weights: [], why: null });
  readonly weighed = output<WishWeight>();
  readonly removed = output<void>();
  protected readonly name = computed(() => `wish-${this.akWish().facet}-${this.akWish().term}`);
  protected readonly whyId = computed(() => `why-${this.akWish().facet}-${this.akWish().term.replace(/\W+/g, '-')}`);
  /** One the policy had no room for later on, but that is what the wish says, stays to be seen. */
  protected readonly weights = computed(() =>
    weightWords.map((word) => ({ ...word, off: this.refused().weights.includes(word.weight) && word.weight !== this.akWish().weight })),
  );
}
