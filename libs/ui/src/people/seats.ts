import { Component, computed, input } from '@angular/core';

/** One dot a place: filled taken, half held, open free. Say the same in words beside it. */
@Component({
  selector: 'ak-seats',
  template: `@for (seat of seats(); track $index) {
    <i [class]="seat"></i>
  }`,
  host: { class: 'seats', role: 'img', '[attr.aria-label]': 'spoken()' },
})
export class Seats {
  readonly capacity = input.required<number>();
  readonly taken = input.required<number>();
  readonly held = input(0);
  protected readonly seats = computed(() =>
    Array.from({ length: this.capacity() }, (_, place) =>
      place < this.taken() ? 'taken' : place < this.taken() + this.held() ? 'held' : 'free',
    ),
  );
  protected readonly spoken = computed(() => {
    const held = this.held() > 0 ? `, ${this.held()} held` : '';
    return `${this.taken()} of ${this.capacity()} places taken${held}`;
  });
}
