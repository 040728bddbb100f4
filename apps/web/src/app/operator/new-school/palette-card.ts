import { Component, computed, input } from '@angular/core';
import { Avatar, BrandMark, Icon } from '@akin/ui';
import type { BrandMark as Mark } from '@akin/contracts';

/** A small real card in the colors a school would get, in one scheme, whatever scheme the reader uses. */
@Component({
  selector: 'ak-palette-card',
  imports: [Avatar, BrandMark, Icon],
  template: `<div class="pal__bar">
      <svg [akMark]="mark()"></svg><b>{{ shortName() || 'Short name' }}</b
      ><span class="caption">{{ scheme() === 'light' ? 'Light' : 'Dark' }}</span>
    </div>
    <div class="pal__body">
      <div class="deep on-deep">
        <p class="small">Your next step</p>
        <p class="pal__title">Choose a time to meet Dr. Begaye</p>
      </div>
      <div class="person">
        <ak-avatar [person]="{ id: 'sample', name: 'Adwoa Osei' }" />
        <div><b>Dr. Adwoa Osei</b><span class="small">Maternal-fetal medicine</span></div>
      </div>
      <ul class="chips" aria-label="Reasons">
        <li class="chip chip--meets"><svg akIcon="check"></svg>Speaks Spanish</li>
        <li class="chip chip--unknown"><svg akIcon="dash"></svg>Home state: not answered</li>
      </ul>
      <div class="row g2">
        <span class="btn btn--s">Ask Dr. Osei</span><span class="btn btn--line btn--s">Save</span><span class="tag tag--accent">New</span>
      </div>
    </div>`,
  host: { class: 'pal', '[style]': 'style()', role: 'img', '[attr.aria-label]': 'label()' },
})
export class PaletteCard {
  /** Roles without the `--ak-` prefix, each with its color. */
  readonly colors = input.required<Record<string, string>>();
  readonly scheme = input.required<'light' | 'dark'>();
  readonly mark = input.required<Mark>();
  readonly shortName = input.required<string>();
  protected readonly label = computed(() => `How a page would look in ${this.scheme()} colors`);
  protected readonly style = computed(() => {
    const roles = Object.entries(this.colors()).map(([role, value]) => `--ak-${role}:${value}`);
    return [`color-scheme:${this.scheme()}`, ...roles].join(';');
  });
}
