import { Component, computed, inject, input, output } from '@angular/core';
import { defaultShares, type MatchingShares } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { partsOf, shareProblem, sumOf, type Part } from './share-words';

/** How much each of the four parts counts, and what they come to while one types. */
@Component({
  selector: 'ak-share-fields',
  imports: [Icon],
  template: `<div class="shares" role="group" aria-label="How much each part counts">
      @for (one of parts(); track one.part) {
        <div class="share">
          <label [attr.for]="'shares.' + one.part">{{ one.label }}</label>
          <p class="hint" [id]="'hint-' + one.part">{{ one.hint }}</p>
          <input
            #field
            class="input"
            type="number"
            inputmode="numeric"
            min="0"
            max="100"
            step="5"
            [id]="'shares.' + one.part"
            [value]="shares()[one.part]"
            [attr.aria-invalid]="problem() ? true : null"
            [attr.aria-describedby]="'hint-' + one.part + ' shares-sum'"
            (input)="set(one.part, field.valueAsNumber)"
          />
        </div>
      }
    </div>
    <div class="sharebar" aria-hidden="true">
      @for (one of parts(); track one.part) {
        <span [style.flex-grow]="shares()[one.part] || 0"></span>
      }
    </div>
    <div class="row g3">
      <p id="shares-sum" role="status" [class.err]="problem()" [class.ib]="!problem()">
        <svg [akIcon]="problem() ? 'alert' : 'check'" />{{ problem() ?? 'They come to 100.' }}
      </p>
      @if (!isDefault()) {
        <button class="btn btn--text btn--s" type="button" (click)="changed.emit(usual)">Back to Akin’s own: 40, 40, 10, 10</button>
      }
    </div>`,
  host: { class: 'stack g4' },
})
export class ShareFields {
  readonly shares = input.required<MatchingShares>();
  readonly changed = output<MatchingShares>();
  private readonly words = inject(InstitutionStore).words;
  protected readonly usual = defaultShares;
  protected readonly parts = computed(() => partsOf(this.words()));
  protected readonly problem = computed(() => shareProblem(this.shares()));
  protected readonly sum = computed(() => sumOf(this.shares()));
  protected readonly isDefault = computed(() => this.parts().every(({ part }) => this.shares()[part] === defaultShares[part]));

  protected set(part: Part, share: number): void {
    this.changed.emit({ ...this.shares(), [part]: share });
  }
}
