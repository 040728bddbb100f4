import { Component, computed, inject, input, output } from '@angular/core';
import type { Relaxation } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';

/** What leaving something out would bring, between the results: exact, in one sentence, with one way to do it. */
@Component({
  selector: 'ak-loosen-line',
  imports: [Icon],
  template: `<p>
    <svg akIcon="loosen" /><span
      >Without <em>“{{ relaxation().label }}”</em>: <em>{{ relaxation().adds }} more</em> {{ those() }} everything else.</span
    ><button class="btn btn--text btn--s" type="button" (click)="loosened.emit()">
      Show them<span class="sr">: leave out {{ relaxation().label }}</span>
    </button>
  </p>`,
  host: { class: 'loosen' },
})
export class LoosenLine {
  readonly relaxation = input.required<Relaxation>();
  readonly loosened = output<void>();
  private readonly words = inject(InstitutionStore).words;
  protected readonly those = computed(() => {
    const { mentor, mentors } = this.words();
    return this.relaxation().adds === 1 ? `${mentor} meets` : `${mentors} meet`;
  });
}
