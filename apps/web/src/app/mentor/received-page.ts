import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequestView } from '@akin/contracts';
import { Avatar, EmptyState, PageHead, Skeleton } from '@akin/ui';
import { LoadFailed } from '../shell/load-failed';
import { firstName } from '../wording/names';
import { MentorInbox } from './mentor-inbox';
import { ReceivedList } from './received-list';

const stateWords: Record<RequestView['state'], string> = {
  open: 'Waiting for you',
  accepted: 'You said yes',
  declined: 'You declined',
  withdrawn: 'Withdrawn',
  expired: 'The day passed',
  handed_over: 'With the program office',
};

/** Everyone who asked this mentor. */
@Component({
  selector: 'ak-received-page',
  imports: [Avatar, EmptyState, LoadFailed, PageHead, ReceivedList, RouterLink, Skeleton],
  template: `<main id="main" tabindex="-1" class="page page--reading">
    <ak-page-head heading="Requests" [lead]="lead()" />
    @if (inbox.loaded()) {
      @if (inbox.open().length > 0) {
        <h2 class="sr">Waiting for you</h2>
        <ak-received-list />
      } @else {
        <div class="card">
          <ak-empty-state heading="No requests just now">
            <p>When someone asks you, it appears here and we send you one e-mail. Most mentors hear from someone in their first month.</p>
            <a class="btn btn--line" routerLink="/profile">See my profile</a>
          </ak-empty-state>
        </div>
      }
      @if (before().length > 0) {
        <section class="section mt8" aria-labelledby="before">
          <h2 id="before" class="h3">Before that</h2>
          <ul class="list mt3">
            @for (request of before(); track request.id) {
              <li class="row row--between">
                <div class="person">
                  <ak-avatar [person]="request.learner" />
                  <div>
                    <b>{{ request.learner.name }}</b><span class="small">{{ request.needLabel }} · {{ stateWords[request.state] }}</span>
                  </div>
                </div>
                @if (request.mentorshipId; as id) {
                  <a class="btn btn--line btn--s" [routerLink]="['/mentorships', id]"
                    >Open<span class="sr"> our page with {{ firstName(request.learner.name) }}</span></a
                  >
                }
              </li>
            }
          </ul>
        </section>
      }
    } @else if (inbox.problem()) {
      <ak-load-failed [error]="inbox.problem()" (again)="inbox.reload()" />
    } @else {
      <ak-skeleton [rows]="2" />
    }
  </main>`,
})
export class ReceivedPage {
  protected readonly inbox = inject(MentorInbox);
  protected readonly stateWords = stateWords;
  protected readonly firstName = firstName;
  protected readonly before = computed(() => this.inbox.requests().filter((request) => request.state !== 'open'));
  protected readonly lead = computed(() => {
    if (!this.inbox.loaded()) return null;
    const count = this.inbox.waiting();
    if (count === 0) return 'Nobody is waiting for you.';
    return `${count === 1 ? '1 person is' : `${count} people are`} waiting for your answer.`;
  });

  constructor() {
    this.inbox.reload();
  }
}
