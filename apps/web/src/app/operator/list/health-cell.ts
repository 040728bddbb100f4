import { Component, input } from '@angular/core';
import { Icon } from '@akin/ui';
import type { Health } from './school-health';

/** How something is, in words; with a tag and an icon when it needs a look. */
@Component({
  selector: 'ak-health-cell',
  imports: [Icon],
  template: `@if (health().tag; as tag) {
      <span class="tag {{ tag.tone }}"><svg [akIcon]="tag.icon" />{{ health().text }}</span>
    } @else {
      {{ health().text }}
    }
    @if (health().more) {
      <span class="caption under">{{ health().more }}</span>
    }`,
})
export class HealthCell {
  readonly health = input.required<Health>();
}
