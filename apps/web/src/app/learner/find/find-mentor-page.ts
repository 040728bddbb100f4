import { Component, ElementRef, computed, inject, linkedSignal, viewChild } from '@angular/core';
import type { MentorSearch, Relaxation } from '@akin/contracts';
import { Banner, EmptyState, Icon, PageHead, Pager, Skeleton, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { wideScreen } from '../../shell/wide-screen';
import { LearnerApi } from '../learner-api';
import { WishBar } from '../wishes/wish-bar';
import { WishListStore } from '../wishes/wish-list-store';
import { WishPanel } from '../wishes/wish-panel';
import { FindState } from './find-state';
import { MentorCard } from './mentor-card';
import { weaveResults } from './weave-results';
import { PolicyNotice } from '../../vocabulary/policy-notice';

const pageSize = 10;
const typingPause = 200;

/** People with room, in the order of the wish list, each with reasons. Changing a wish changes the results at once. */
@Component({
  selector: 'ak-find-mentor-page',
  imports: [Banner, EmptyState, Icon, MentorCard, PageHead, Pager, PolicyNotice, Skeleton, WishBar, WishPanel],
  templateUrl: './find-mentor-page.html',
})
export class FindMentorPage {
  private readonly api = inject(LearnerApi);
  private readonly toasts = inject(Toasts);
  protected readonly find = inject(FindState);
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly wide = wideScreen();
  protected readonly size = pageSize;

  protected readonly search = this.api.mentors(() => {
    this.list.saved();
    return { q: this.find.words().trim(), page: this.find.page(), size: pageSize };
  });
  private readonly requests = this.api.requests();
  private readonly latest = computed(() => (this.search.hasValue() ? this.search.value() : undefined));
  /** The last answer stays on the page while the next is on its way. */
  protected readonly results = linkedSignal<MentorSearch | undefined, MentorSearch | undefined>({
    source: this.latest,
    computation: (latest, before) => latest ?? before?.value,
  });
  protected readonly lines = computed(() => {
    const results = this.results();
    return results ? weaveResults(results.items, this.find.page() === 1 ? results.relaxations : []) : [];
  });
  protected readonly total = computed(() => this.results()?.total ?? 0);
  protected readonly heading = computed(() => {
    const { mentor, mentors } = this.words();
    return `${this.total() || 'No'} ${this.total() === 1 ? mentor : mentors} with room`;
  });
  protected readonly emptyHeading = computed(() => {
    const asked = this.find.words().trim() !== '' || this.list.wishes().length > 0;
    return asked ? 'Nobody with room fits all of this' : 'Nobody has room just now';
  });
  protected readonly meetsMust = computed(() => this.list.wishes().some((wish) => wish.weight === 'must'));
  private readonly openTo = computed(() => {
    const sent = this.requests.hasValue() ? this.requests.value().items : [];
    return new Map(sent.filter((request) => request.state === 'open').map((request) => [request.mentor.id, request.id]));
  });
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly sheet = viewChild<ElementRef<HTMLDialogElement>>('sheet');
  private readonly top = viewChild<ElementRef<HTMLElement>>('top');

  protected openRequest(mentorId: string): string | null {
    return this.openTo().get(mentorId) ?? null;
  }

  protected searchFor(words: string, after = 0): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.find.words.set(words);
      this.find.page.set(1);
    }, after);
  }

  protected searchSoon(words: string): void {
    this.searchFor(words, typingPause);
  }

  protected turnTo(page: number): void {
    this.find.page.set(page);
    const heading = this.top()?.nativeElement;
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected openSheet(): void {
    this.sheet()?.nativeElement.showModal();
  }

  protected closeSheet(): void {
    this.sheet()?.nativeElement.close();
  }

  protected loosen(relaxation: Relaxation): void {
    const undo = this.list.remove(relaxation.wish);
    this.toasts.show({ text: `Now without “${relaxation.label}”`, undo });
  }
}
