import { Component, input } from '@angular/core';
import { Icon } from '../brand/icon';
import type { IconName } from '../brand/icon-paths';

export interface TrailStep {
  state: 'done' | 'now' | 'todo' | 'fail';
  title: string;
  text?: string;
  /** A few letters at the end of the line, for instance how long it took. */
  aside?: string;
  icon?: IconName;
  /** Something is being worked on, rather than waited for. */
  busy?: boolean;
}

const spoken: Record<TrailStep['state'], string> = { done: 'Done: ', now: 'Now: ', todo: 'Next: ', fail: 'Failed: ' };

/** A history or a job, top to bottom: what happened, where it stands, what comes next. */
@Component({
  selector: 'ak-trail',
  imports: [Icon],
  template: `<ol class="trail">
    @for (step of steps(); track $index) {
      <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
        <span class="mark">
          @if (step.busy) {
            <span class="spin spin--s"></span>
          } @else {
            <svg [akIcon]="step.icon ?? fallback(step)" />
          }
        </span>
        <div>
          @if (step.aside) {
            <span class="trail__aside">{{ step.aside }}</span>
          }
          <b
            ><span class="sr">{{ spoken[step.state] }}</span
            >{{ step.title }}</b
          >
          @if (step.text) {
            <p>{{ step.text }}</p>
          }
        </div>
      </li>
    }
  </ol>`,
})
export class Trail {
  readonly steps = input.required<readonly TrailStep[]>();
  protected readonly spoken = spoken;

  protected fallback(step: TrailStep): IconName {
    if (step.state === 'done') return 'check';
    return step.state === 'fail' ? 'x' : step.state === 'now' ? 'clock' : 'right';
  }
}
