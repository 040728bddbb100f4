import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequestView } from '@akin/contracts';
import { Avatar, Icon, PageHead, Rings, Skeleton } from '@akin/ui';
import { MentorshipsApi } from '../mentorships/mentorships-api';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { longDay } from '../wording/days';
import { callName } from '../wording/names';
import { SchoolClock } from '../wording/school-clock';
import { freshWords } from './fresh-words';
import { LearnerApi } from './learner-api';
import { learnerNextStep } from './learner-next-step';
import { requestSentence } from './requests/request-sentence';
import { ShortlistStore } from './shortlist/shortlist-store';
import { WishListStore } from './wishes/wish-list-store';
import { PolicyNotice } from '../vocabulary/policy-notice';

/** Where a learner lands: the one next step, what else waits, who is there already. */
@Component({
  selector: 'ak-learner-home-page',
  imports: [Avatar, Icon, LoadFailed, PageHead, PolicyNotice, Rings, RouterLink, Skeleton],
  templateUrl: './learner-home-page.html',
})
export class LearnerHomePage {
  private readonly api = inject(LearnerApi);
  private readonly clock = inject(SchoolClock);
  private readonly session = inject(SessionStore);
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly requests = this.api.requests();
  private readonly kept = this.api.savedSearches();
  private readonly shortlist = inject(ShortlistStore);
  protected readonly mentorships = inject(MentorshipsApi).all();
  protected readonly today = longDay(this.clock.today());
  protected readonly hello = computed(() => `${this.clock.greeting()}, ${this.session.view()?.person.givenName}.`);
  protected readonly ready = computed(() => this.requests.hasValue() && this.mentorships.hasValue() && this.list.loaded());
  protected readonly failed = computed(() => this.requests.error() ?? this.mentorships.error() ?? this.list.loadProblem());
  protected readonly open = computed(() =>
    (this.requests.hasValue() ? this.requests.value().items : []).filter((one) => one.state === 'open'),
  );
  protected readonly mine = computed(() => {
    const me = this.session.view()?.person.id;
    const all = this.mentorships.hasValue() ? this.mentorships.value().items : [];
    return all.filter((one) => one.learner.id === me && one.state === 'active');
  });
  /** Somebody new fits what was looked for; without an answer the page does without. */
  protected readonly fresh = computed(() => freshWords(this.kept.hasValue() ? this.kept.value().items : [], this.words()));
  protected readonly inMind = computed(() => (this.shortlist.loadProblem() ? [] : this.shortlist.items()));
  protected readonly next = computed(() => {
    const state = { wishes: this.list.wishes(), openRequests: this.open().length, mentorships: this.mine() };
    return learnerNextStep(state, this.clock.today(), this.words());
  });
  protected readonly lead = computed(() => {
    if (!this.ready()) return null;
    const waits = this.open().length;
    if (this.next()) return waits > 0 ? 'One thing needs you. The rest can wait.' : 'One small thing would move you on.';
    return waits > 0 ? 'Nothing needs you today. We write as soon as there is an answer.' : 'Nothing needs you today.';
  });
  protected readonly wishCount = computed(() => {
    const count = this.list.wishes().length;
    return count === 1 ? 'Your wish list has 1 wish.' : `Your wish list has ${count} wishes.`;
  });
  protected readonly callName = callName;

  protected sentence(request: RequestView) {
    return requestSentence(request, this.clock.today());
  }

  protected reload(): void {
    this.requests.reload();
    this.mentorships.reload();
  }
}
