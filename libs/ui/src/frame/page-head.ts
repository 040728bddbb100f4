import { Component, input } from '@angular/core';

/** Top of every page: where am I (projected crumbs or a date), its one heading, and a sentence saying what waits. */
@Component({
  selector: 'ak-page-head',
  template: `<ng-content select="[akCrumbs]" />
    @if (overline()) {
      <p class="caption">{{ overline() }}</p>
    }
    <div class="page-head__row">
      <div class="stack g2">
        <h1>{{ heading() }}</h1>
        @if (lead()) {
          <p class="lead">{{ lead() }}</p>
        }
      </div>
      <ng-content />
    </div>`,
  host: { class: 'page-head' },
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly lead = input<string | null>(null);
  readonly overline = input<string | null>(null);
}
