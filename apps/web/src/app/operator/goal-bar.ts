import { Component, computed, input } from '@angular/core';
import { goalWords } from './mentor-goal';

/** A school's mentors against the number its class size asks for: the figure, a bar, and words. */
@Component({
  selector: 'ak-goal-bar',
  template: `@if (goal().percent !== null) {
      <span class="bar" aria-hidden="true"><i [style.--v]="goal().percent + '%'"></i></span>
    }
    <span class="caption">{{ goal().text }}</span>`,
  host: { class: 'goal' },
})
export class GoalBar {
  readonly mentors = input.required<number>();
  readonly target = input.required<number | null>();
  protected readonly goal = computed(() => goalWords(this.mentors(), this.target()));
}
