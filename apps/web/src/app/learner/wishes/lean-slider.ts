import { Component, computed, inject, linkedSignal } from '@angular/core';
import { wishLimits } from '@akin/contracts';
import { leanWords } from './lean-words';
import { WishListStore } from './wish-list-store';

/** What they help with, or who they are: which counts more. Told in words while it moves, taken over when it is let go. */
@Component({
  selector: 'ak-lean-slider',
  template: `<label class="flabel" for="lean">What counts more?</label>
    <input
      #slider
      class="range"
      id="lean"
      type="range"
      min="0"
      step="10"
      aria-describedby="lean-note"
      [max]="max"
      [value]="at()"
      [attr.aria-valuetext]="words()"
      (input)="at.set(slider.valueAsNumber)"
      (change)="list.leanTo(slider.valueAsNumber)"
    />
    <p class="row row--between small soft" aria-hidden="true"><span>What I need</span><span>Who they are</span></p>
    <p class="small muted" id="lean-note">{{ note() }}</p>`,
  host: { class: 'lean stack g1' },
})
export class LeanSlider {
  protected readonly list = inject(WishListStore);
  protected readonly max = wishLimits.leanMax;
  protected readonly at = linkedSignal(() => this.list.lean());
  protected readonly words = computed(() => leanWords(this.at()));
  protected readonly note = computed(() => {
    const facets = this.list.wishes().map(({ facet }) => facet);
    const both = facets.includes('need') && facets.some((facet) => facet !== 'need');
    return both ? `${this.words()}.` : 'It makes a difference once you wish for both.';
  });
}
