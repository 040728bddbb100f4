import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorCard } from '@akin/contracts';
import { Avatar, ReasonChip, Seats } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { roomWords } from '../find/room-words';

/** Who helps with the same and has more room. */
@Component({
  selector: 'ak-similar-mentors',
  imports: [Avatar, ReasonChip, RouterLink, Seats],
  template: `<h2 id="similar">Similar {{ words().mentors }} with more room</h2>
    <ul class="list mt3">
      @for (mentor of mentors(); track mentor.id) {
        <li class="similar">
          <ak-avatar [person]="mentor" />
          <div class="stack g2">
            <div>
              <h3>
                <a [routerLink]="['/mentors', mentor.id]">{{ mentor.name }}</a>
              </h3>
              <p class="small soft">{{ mentor.role }}</p>
            </div>
            @if (mentor.reasons.length > 0) {
              <ul class="chips" [attr.aria-label]="'Your wishes and ' + mentor.name">
                @for (reason of mentor.reasons; track reason.wish.facet + reason.wish.term) {
                  <li [akReason]="reason"></li>
                }
              </ul>
            }
          </div>
          <p class="small places">
            <ak-seats [capacity]="mentor.capacity" [taken]="mentor.taken" [held]="mentor.held" /> <b>{{ roomWords(mentor.room) }}</b>
          </p>
        </li>
      }
    </ul>`,
  host: { role: 'region', 'aria-labelledby': 'similar' },
})
export class SimilarMentors {
  readonly mentors = input.required<readonly MentorCard[]>();
  protected readonly words = inject(InstitutionStore).words;
  protected readonly roomWords = roomWords;
}
