import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorshipView } from '@akin/contracts';
import { Avatar } from '@akin/ui';
import { callName } from '../wording/names';

/** People one works with, each with the way to the page the two share. */
@Component({
  selector: 'ak-pair-list',
  imports: [Avatar, RouterLink],
  template: `<ul class="list">
    @for (pair of pairs(); track pair.id) {
      <li class="row row--between">
        <div class="person">
          <ak-avatar [person]="pair[other()]" />
          <div>
            <b
              >{{ pair[other()].name }}
              @if (pair[other()].pronouns; as pronouns) {
                <span class="pron">{{ pronouns }}</span>
              }</b
            ><span class="small">{{ pair[other()].role }}{{ standing(pair) }}</span>
          </div>
        </div>
        <a class="btn btn--line btn--s" [routerLink]="['/mentorships', pair.id]"
          >Open<span class="sr"> our page with {{ callName(pair[other()].name) }}</span></a
        >
      </li>
    }
  </ul>`,
})
export class PairList {
  readonly pairs = input.required<readonly MentorshipView[]>();
  readonly other = input.required<'mentor' | 'learner'>();
  protected readonly callName = callName;

  protected standing({ state, desk }: MentorshipView): string {
    if (state === 'ended') return ' · ended';
    return desk ? ' · your program office looks at what comes next' : '';
  }
}
