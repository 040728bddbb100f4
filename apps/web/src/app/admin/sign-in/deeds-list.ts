import { Component, inject, input } from '@angular/core';
import type { SignInDeed } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { whenWords } from '../../wording/when-words';
import { deedOrigin, deedWords } from './deed-words';

/** What was done about this school's sign-in lately. Names no one. */
@Component({
  selector: 'ak-deeds-list',
  template: `<ol class="list">
    @for (deed of deeds(); track $index) {
      <li>
        <p>{{ words(deed) }}</p>
        <p class="small soft">{{ when(deed.at) }}. {{ origin(deed) }}</p>
      </li>
    } @empty {
      <li class="small soft">Nothing yet.</li>
    }
  </ol>`,
})
export class DeedsList {
  readonly deeds = input.required<readonly SignInDeed[]>();
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly words = deedWords;
  protected readonly origin = deedOrigin;
  protected readonly when = (moment: string) => whenWords(moment, this.zone);
}
