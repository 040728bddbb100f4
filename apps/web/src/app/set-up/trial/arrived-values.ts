import { Component, computed, input, linkedSignal } from '@angular/core';

/** How many are shown before somebody asks for all. */
const first = 5;

/** The values of one attribute; many of them, groups for instance, are folded until asked for. */
@Component({
  selector: 'ak-arrived-values',
  template: `@for (value of shown(); track $index) {
      <span class="mono">{{ value }}</span>
    } @empty {
      <span class="muted">empty</span>
    }
    @if (values().length > first) {
      <span>
        <button class="linkbtn" type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          {{ all() ? 'Show fewer' : 'Show all ' + values().length }}<span class="sr"> values of {{ of() }}</span>
        </button>
      </span>
    }`,
  host: { class: 'arrived__values' },
})
export class ArrivedValues {
  readonly values = input.required<readonly string[]>();
  /** What the attribute is called. */
  readonly of = input.required<string>();
  protected readonly first = first;
  /** Another test is folded again. */
  protected readonly all = linkedSignal({ source: this.of, computation: () => false });
  protected readonly shown = computed(() => (this.all() ? this.values() : this.values().slice(0, first)));
}
