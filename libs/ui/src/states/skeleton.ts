import { Component, input } from '@angular/core';

/** Boxes in the shape of what is coming; appears after a short wait only, so quick answers do not flicker. */
@Component({
  selector: 'ak-skeleton',
  template: `<span class="sr">{{ label() }}</span>
    @for (row of Array(rows()); track $index) {
      <div class="skrow" aria-hidden="true">
        @if (shape() === 'person') {
          <span class="sk sk--face"></span>
        }
        <div class="skrow__lines"><span class="sk sk--title"></span><span class="sk sk--line"></span><span class="sk sk--wide"></span></div>
      </div>
    }`,
  host: { class: 'skeleton', role: 'status', 'aria-busy': 'true' },
})
export class Skeleton {
  readonly label = input('Loading');
  readonly rows = input(3);
  readonly shape = input<'person' | 'lines'>('person');
  protected readonly Array = Array;
}
