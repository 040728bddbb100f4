import { Component, input, output, signal } from '@angular/core';
import { AudienceEye, type AudienceWords } from '@akin/ui';
import { SavedText } from './saved-text';

/** One plain line of the profile, read or edited in place. */
@Component({
  selector: 'ak-text-row',
  imports: [AudienceEye, SavedText],
  template: `<div>
      <h3>
        @if (open()) {
          <label [for]="field()">{{ label() }}</label>
        } @else {
          {{ label() }}
        }
      </h3>
      @if (!open()) {
        @if (value()) {
          <p>{{ reads() ?? value() }}</p>
        } @else {
          <p class="muted">{{ empty() }}</p>
        }
      }
    </div>
    <div class="fct__aside">
      @if (audience(); as words) {
        <ak-audience-eye [words]="words" />
      }
      <button class="btn btn--text btn--s" type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ open() ? 'Done' : value() ? 'Edit' : 'Add' }}<span class="sr"> {{ label() }}</span>
      </button>
    </div>
    @if (open()) {
      <div class="open">
        <ak-saved-text
          [field]="field()"
          [value]="value() ?? ''"
          [max]="max()"
          [rows]="rows()"
          [placeholder]="placeholder()"
          (kept)="kept.emit($event)"
        />
      </div>
    }`,
  host: { class: 'fct' },
})
export class TextRow {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string | null>();
  /** How others read the value, where that is not as it was typed. */
  readonly reads = input<string | null>(null);
  readonly max = input.required<number>();
  readonly rows = input(1);
  readonly placeholder = input<string>();
  readonly empty = input('Nothing here. That is fine.');
  readonly audience = input<AudienceWords>();
  readonly kept = output<string>();
  protected readonly open = signal(false);
}
