import { Component, input } from '@angular/core';
import type { BrandMark as Mark } from '@akin/contracts';

/** The mark that stands in for a school's logo, in the color of its text; `--logo-cut` is what shows through. */
@Component({
  selector: 'svg[akMark]',
  template: `@switch (akMark()) {
    @case ('pine') {
      <svg:circle cx="20" cy="20" r="19" class="mark-full" />
      <svg:path d="M20 6.5 13.5 17h3L11 25.5h7v6h4v-6h7L23.5 17h3z" class="mark-cut" />
      <svg:path d="M20 6.5V31" class="mark-line" stroke-width="1.2" />
    }
    @case ('river') {
      <svg:circle cx="20" cy="20" r="19" class="mark-full" />
      <svg:path
        d="M8 15.5c4-3.4 8-3.4 12 0s8 3.4 12 0M7 22c4.3-3.4 8.7-3.4 13 0s8.7 3.4 13 0M10 28.500c3.3-2.6 6.7-2.6 10 0s6.7 2.6 10 0"
        class="mark-cut-line"
        stroke-width="2.4"
      />
    }
    @case ('anchor') {
      <svg:circle cx="20" cy="20" r="19" class="mark-full" />
      <svg:path
        d="M20 14v17M14.5 18h11M10.5 23c.6 5 4.5 8 9.5 8s8.9-3 9.5-8M22.7 11.300a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0z"
        class="mark-cut-line"
        stroke-width="2.3"
      />
    }
    @default {
      <svg:circle cx="14.5" cy="20" r="12" class="mark-line" stroke-width="2.2" />
      <svg:circle cx="25.5" cy="20" r="12" class="mark-line" stroke-width="2.2" />
      <svg:path d="M20 9.4a12 12 0 0 1 0 21.2 12 12 0 0 1 0-21.2z" class="mark-full" />
    }
  }`,
  host: { class: 'logo', viewBox: '0 0 40 40', 'aria-hidden': 'true', focusable: 'false' },
})
export class BrandMark {
  readonly akMark = input.required<Mark>();
}
