import { Component, computed, input } from '@angular/core';
import type { Reason } from '@akin/contracts';
import { Icon } from '../brand/icon';
import type { IconName } from '../brand/icon-paths';

const looks: Record<Reason['kind'], { css: string; icon: IconName; spoken: string }> = {
  meets: { css: 'chip chip--meets', icon: 'check', spoken: 'Meets: ' },
  misses: { css: 'chip chip--miss', icon: 'minus', spoken: 'Misses: ' },
  unknown: { css: 'chip chip--unknown', icon: 'dash', spoken: '' },
};

/** `<li [akReason]="reason">`: one wish and how this mentor stands to it, in words. */
@Component({
  selector: 'li[akReason]',
  imports: [Icon],
  template: `<svg [akIcon]="look().icon" /><span class="sr">{{ look().spoken }}</span
    >{{ akReason().label }}`,
  host: { '[class]': 'look().css' },
})
export class ReasonChip {
  readonly akReason = input.required<Reason>();
  protected readonly look = computed(() => looks[this.akReason().kind]);
}
