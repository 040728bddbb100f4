import { Component, computed, input } from '@angular/core';
import { initialsOf } from './initials-of';
import { toneOf } from './tone-of';

/** A person's initials on a quiet tone; always beside the name, so hidden from screen readers. */
@Component({
  selector: 'ak-avatar',
  template: '{{ initials() }}',
  host: { '[class]': 'classes()', 'aria-hidden': 'true' },
})
export class Avatar {
  readonly person = input.required<{ id: string; name: string }>();
  readonly size = input<'s' | 'm' | 'l' | 'xl'>('m');
  protected readonly initials = computed(() => initialsOf(this.person().name));
  protected readonly classes = computed(() => `av av--${toneOf(this.person().id)} av--${this.size()}`);
}
