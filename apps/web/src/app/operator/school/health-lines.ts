import { Component, input } from '@angular/core';
import { Icon } from '@akin/ui';
import { type HealthLine, toneIcons, toneWords } from './health-words';

/** How something is, line by line, each with its icon and in words. */
@Component({
  selector: 'ak-health-lines',
  imports: [Icon],
  template: `<ul class="health">
    @for (line of lines(); track line.text) {
      <li class="health--{{ line.tone }}">
        <svg [akIcon]="icons[line.tone]" />
        <div>
          <span class="sr">{{ spoken[line.tone] }}</span>{{ line.text }}
          @if (line.more) {
            <span class="caption under breakable">{{ line.more }}</span>
          }
        </div>
      </li>
    }
  </ul>`,
})
export class HealthLines {
  readonly lines = input.required<readonly HealthLine[]>();
  protected readonly icons = toneIcons;
  protected readonly spoken = toneWords;
}
