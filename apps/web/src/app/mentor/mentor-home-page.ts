import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHead, Rings, Skeleton } from '@akin/ui';
import { MentorshipsApi } from '../mentorships/mentorships-api';
import { PairList } from '../mentorships/pair-list';
import { ProfileStore } from '../profile/profile-store';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { longDay } from '../wording/days';
import { callName } from '../wording/names';
import { SchoolClock } from '../wording/school-clock';
import { JoinStore } from './join/join-store';
import { MentorInbox } from './mentor-inbox';
import { mentorLead } from './mentor-lead';
import { ReceivedList } from './received-list';
import { RoomCard } from './room-card';

/** Where a mentor lands: who waits, who is there already, and how much room is left. */
@Component({
  selector: 'ak-mentor-home-page',
  imports: [EmptyState, LoadFailed, PageHead, PairList, ReceivedList, Rings, RoomCard, RouterLink, Skeleton],
  templateUrl: './mentor-home-page.html',
})
export class MentorHomePage {
  private readonly clock = inject(SchoolClock);
  private readonly session = inject(SessionStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly inbox = inject(MentorInbox);
  protected readonly profile = inject(ProfileStore);
  protected readonly mentorships = inject(MentorshipsApi).all();
  protected readonly today = longDay(this.clock.today());
  protected readonly hello = computed(() => `${this.clock.greeting()}, ${this.called()}.`);
  protected readonly mine = computed(() => {
    const me = this.session.view()?.person.id;
    const all = this.mentorships.hasValue() ? this.mentorships.value().items : [];
    return all.filter((pair) => pair.mentor.id === me && pair.state === 'active');
  });
  protected readonly ready = computed(() => this.inbox.loaded() && this.profile.view() !== null && this.mentorships.hasValue());
  protected readonly failed = computed(() => this.inbox.problem() ?? this.profile.loadProblem() ?? this.mentorships.error());
  protected readonly notYetActive = computed(() => {
    const state = this.profile.mentoring()?.state;
    return state !== undefined && state !== 'active' && state !== 'paused' && state !== 'retired';
  });
  protected readonly join = inject(JoinStore);
  /** What comes first where the school reads an application, or gives a training. */
  protected readonly first = computed(() => {
    const view = this.join.view();
    return view && (view.asks || view.training.asked) && !view.may.includes('activate') ? view.words : null;
  });
  protected readonly lead = computed(() =>
    this.ready() && !(this.first() && this.notYetActive() && this.inbox.waiting() === 0)
      ? mentorLead(this.inbox.open(), this.profile.mentoring(), this.clock.today(), this.words())
      : null,
  );

  constructor() {
    this.inbox.reload();
    this.profile.reload();
    this.join.reload();
  }

  protected reload(): void {
    this.inbox.reload();
    this.profile.reload();
    this.mentorships.reload();
  }

  private called(): string {
    const person = this.session.view()?.person;
    const name = callName(person?.name ?? '');
    return /^(Dr|Prof)/.test(name) ? name : (person?.givenName ?? '');
  }
}
