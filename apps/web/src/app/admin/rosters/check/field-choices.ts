import { Component, input, output } from '@angular/core';
import type { RosterChanges, RosterDeclined } from '@akin/contracts';
import { count } from '../../../wording/count';
import { isDeclined } from './decline';

/** Which fields change at all, and for how many: a whole field can be left as it is, for everybody. */
@Component({
  selector: 'ak-field-choices',
  template: `<fieldset class="fieldpick">
    <legend class="small soft">Take what your file says about</legend>
    @for (field of fields(); track field.field) {
      <label class="opt opt--s">
        <input type="checkbox" [checked]="takes(field.field)" (change)="decided.emit({ row: null, field: field.field })" />
        <span
          >{{ field.field }} <span class="muted">{{ people(field.people) }}</span></span
        >
      </label>
    }
  </fieldset>`,
})
export class FieldChoices {
  readonly fields = input.required<RosterChanges['fields']>();
  readonly declined = input.required<RosterDeclined['declined']>();
  readonly decided = output<RosterDeclined['declined'][number]>();
  protected readonly people = (people: number) => count(people, 'person', 'people');

  protected takes(field: string): boolean {
    return !isDeclined(this.declined(), { row: null, field });
  }
}
