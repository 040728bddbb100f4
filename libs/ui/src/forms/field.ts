import { Component, computed, Directive, inject, input } from '@angular/core';
import { FieldError } from './field-error';

/**
 * A labeled field: its name, a hint, whatever is filled in, and what does not fit. What is filled in is marked
 * `akFieldInput` and gets its id and its descriptions from here.
 */
@Component({
  selector: 'ak-field',
  imports: [FieldError],
  template: `<label [attr.for]="name()"
      >{{ label() }}
      @if (optional()) {
        <span class="soft">(optional)</span>
      }
    </label>
    @if (hint(); as words) {
      <p class="hint" [id]="name() + '-hint'">{{ words }}</p>
    }
    <ng-content />
    @if (error(); as message) {
      <p [akFieldError]="message" [id]="name() + '-error'" [attr.role]="alert() ? 'alert' : null"></p>
    }
    <ng-content select="[akFieldBelow]" />`,
  host: { class: 'field' },
})
export class Field {
  /** Id of the input; a `FormProblem` names the same. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null | undefined>(null);
  readonly optional = input(false);
  /** Whether the problem is read out when it appears: where no `ak-form-summary` does. */
  readonly alert = input(false);
}

/** The input of an `ak-field`. */
@Directive({
  selector: '[akFieldInput]',
  host: {
    class: 'input',
    '[id]': 'field.name()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class FieldInput {
  protected readonly field = inject(Field);
  /** Id of one more description, outside of the field's own. */
  readonly also = input<string | null>(null, { alias: 'akFieldInputAlso' });
  protected readonly describedBy = computed(() => {
    const { name, hint, error } = this.field;
    const parts = [hint() ? `${name()}-hint` : null, error() ? `${name()}-error` : null, this.also()];
    return parts.filter((part) => part !== null).join(' ') || null;
  });
}
