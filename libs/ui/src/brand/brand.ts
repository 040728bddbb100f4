import { Component, computed, input } from '@angular/core';
import type { BrandMark as Mark } from '@akin/contracts';
import { BrandMark } from './brand-mark';

/** Mark and name of a school, the short name large and the rest of the name below it. Put it inside a link with the class `brand`. */
@Component({
  selector: 'ak-brand',
  imports: [BrandMark],
  template: `<svg [akMark]="mark()" />
    <span
      ><b>{{ shortName() }}</b>
      @if (rest()) {
        <small>{{ rest() }}</small>
      }
    </span>`,
})
export class Brand {
  readonly mark = input.required<Mark>();
  readonly name = input.required<string>();
  readonly shortName = input.required<string>();
  protected readonly rest = computed(() => {
    const [name, short] = [this.name(), this.shortName()];
    return name === short ? '' : name.startsWith(short) ? name.slice(short.length).trim() : name;
  });
}
