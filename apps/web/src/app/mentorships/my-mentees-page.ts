import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHead, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { MentorshipsApi } from './mentorships-api';
import { PairList } from './pair-list';

@Component({
  selector: 'ak-my-mentees-page',
  imports: [EmptyState, LoadFailed, PageHead, PairList, RouterLink, Skeleton],
  template: `<main id="main" tabindex="-1" class="page page--reading">
    <ak-page-head heading="My mentees" lead="The people you said yes to." />
    @if (mentorships.hasValue()) {
      @if (mine().length > 0) {
        <ak-pair-list [pairs]="mine()" other="learner" />
      } @else {
        <div class="card">
          <ak-empty-state heading="Nobody yet">
            <p>When you accept a request, the page you share with the {{ words().learner }} appears here.</p>
            <a class="btn btn--line" routerLink="/mentor/requests">See my requests</a>
          </ak-empty-state>
        </div>
      }
    } @else if (mentorships.error()) {
      <ak-load-failed [error]="mentorships.error()" (again)="mentorships.reload()" />
    } @else {
      <ak-skeleton [rows]="2" />
    }
  </main>`,
})
export class MyMenteesPage {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly mentorships = inject(MentorshipsApi).all();
  protected readonly mine = computed(() => {
    const me = this.session.view()?.person.id;
    return this.mentorships.hasValue() ? this.mentorships.value().items.filter((pair) => pair.mentor.id === me) : [];
  });
}
