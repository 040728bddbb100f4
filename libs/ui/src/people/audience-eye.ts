import { Component, input } from '@angular/core';
import type { AudienceWords } from './audience-words';
import { Icon } from '../brand/icon';

/** Who may see a value, in words; for reading only. */
@Component({
  selector: 'ak-audience-eye',
  imports: [Icon],
  template: `<svg [akIcon]="words().icon" /><span class="sr">Seen by: </span>{{ words().label }}`,
  host: { class: 'aud' },
})
export class AudienceEye {
  readonly words = input.required<AudienceWords>();
}
