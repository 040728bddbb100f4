import { Component, computed, input, output } from '@angular/core';

/** Where one is in a long list, and the way on. Pages count from 1. */
@Component({
  selector: 'ak-pager',
  template: `<span>{{ from() }} to {{ to() }} of {{ total() }}</span>
    @if (total() > size()) {
      <div class="row g2">
        <button class="btn btn--line btn--s" type="button" [disabled]="page() <= 1" (click)="turn.emit(page() - 1)">Previous</button>
        <button class="btn btn--line btn--s" type="button" [disabled]="to() >= total()" (click)="turn.emit(page() + 1)">Next</button>
      </div>
    }`,
  host: { class: 'pager', role: 'navigation', 'aria-label': 'Pages' },
})
export class Pager {
  readonly page = input.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  readonly turn = output<number>();
  protected readonly from = computed(() => (this.total() === 0 ? 0 : (this.page() - 1) * this.size() + 1));
  protected readonly to = computed(() => Math.min(this.page() * this.size(), this.total()));
}
