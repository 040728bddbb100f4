import { Component, computed, inject, input } from '@angular/core';
import type { ToldCount, UnmetGroup } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { finding, toldWords } from './unmet-words';

const barsAtMost = 12;

/** Learners who wish for it above the places that are free, a pair of bars each. The table beside it says the same. */
@Component({
  selector: 'ak-unmet-chart',
  template: `<div class="gaps" role="img" [attr.aria-label]="sentence()">
    @for (bar of bars(); track bar.term) {
      <div class="gap" [class.gap--lacking]="bar.lacking">
        <span class="gap__label">{{ bar.label }}</span>
        <span class="gap__bars">
          <i class="gap__learners" [class.hatch]="bar.learners === null" [style.width.%]="bar.learners ?? hidden"></i>
          <i
            class="gap__places"
            [class.nothing]="bar.places === 0"
            [class.hatch]="bar.places === null"
            [style.width.%]="bar.places ?? hidden"
          ></i>
        </span>
        <span class="gap__n"
          ><b>{{ bar.wished }}</b> {{ words().learners }}</span
        >
        <span class="gap__n gap__n--soft"
          ><b>{{ bar.free }}</b> places</span
        >
      </div>
    }
  </div>`,
})
export class UnmetChart {
  readonly group = input.required<UnmetGroup>();
  protected readonly words = inject(InstitutionStore).words;
  /** Width of a bar whose length is not told, in percent. */
  protected readonly hidden = 4;
  protected readonly sentence = computed(() => finding(this.group(), this.words().learners));
  protected readonly bars = computed(() => {
    const items = this.group().items.slice(0, barsAtMost);
    const most = Math.max(1, ...items.map(({ learners }) => (learners === 'few' ? 0 : learners)));
    const width = (told: ToldCount) => (told === 'few' ? null : Math.min(100, (told / most) * 100));
    return items.map(({ term, label, learners, places, supply }) => ({
      ...{ term, label, lacking: supply !== 'enough', learners: width(learners), places: width(places) },
      ...{ wished: toldWords(learners), free: toldWords(places) },
    }));
  });
}
