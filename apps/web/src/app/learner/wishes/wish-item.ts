import { Component, input, output } from '@angular/core';
import type { Wish, WishWeight } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { weightWords } from './weight-words';

/** One wish and how much it matters, in four words. */
@Component({
  selector: 'li[akWish]',
  imports: [Icon],
  template: `<fieldset>
      <legend>{{ label() }}</legend>
      <div class="seg">
        @for (word of weights(); track word.weight) {
          <label [class.neg]="word.weight === 'not_wanted'"
            ><input
              type="radio"
              [name]="'wish-' + akWish().facet + '-' + akWish().term"
              [checked]="akWish().weight === word.weight"
              (change)="weighed.emit(word.weight)"
            />{{ word.label }}</label
          >
        }
      </div>
    </fieldset>
    <button class="iconbtn wish-x" type="button" [attr.aria-label]="'Remove wish: ' + label()" (click)="removed.emit()">
      <svg akIcon="x" class="ico--s" />
    </button>`,
})
export class WishItem {
  readonly akWish = input.required<Wish>();
  readonly label = input.required<string>();
  readonly weights = input(weightWords);
  readonly weighed = output<WishWeight>();
  readonly removed = output<void>();
}
