import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { searchLimits, type Relaxation } from '@akin/contracts';
import { Banner, Icon, PageHead, Pager, Skeleton, Toasts } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { wideScreen } from '../../shell/wide-screen';
import { PolicyNotice } from '../../vocabulary/policy-notice';
import { CompareBar } from '../compare/compare-bar';
import { LearnerApi } from '../learner-api';
import { WishBar } from '../wishes/wish-bar';
import { WishListStore } from '../wishes/wish-list-store';
import { WishPanel } from '../wishes/wish-panel';
import { ActiveFilters } from './active-filters';
import { FilterSheet } from './filter-sheet';
import { FindState } from './find-state';
import { KeepSearch } from './keep-search';
import { LoosenLine } from './loosen-line';
import { MentorCard } from './mentor-card';
import { NobodyFits } from './nobody-fits';
import { OpenRequests } from './open-requests';
import { readWords } from './read-words';
import { weaveResults } from './weave-results';

const typingPause = 200;

/** People with room, in the order of the wish list, each with reasons. Whatever is changed changes the results at once. */
@Component({
  selector: 'ak-find-mentor-page',
  imports: [
    ...[ActiveFilters, Banner, CompareBar, FilterSheet, Icon, KeepSearch, LoosenLine, MentorCard, NobodyFits, PageHead, Pager],
    ...[PolicyNotice, RouterLink, Skeleton, WishBar, WishPanel],
  ],
  providers: [OpenRequests],
  templateUrl: './find-mentor-page.html',
})
export class FindMentorPage {
  private readonly toasts = inject(Toasts);
  protected readonly find = inject(FindState);
  protected readonly requests = inject(OpenRequests);
  protected readonly list = inject(WishListStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly wide = wideScreen();
  protected readonly limits = searchLimits;

  protected readonly search = inject(LearnerApi).mentors(this.find.query);
  /** The last answer stays on the page while the next is on its way. */
  protected readonly results = keepLast(this.search, this.find.found);
  /** Why there are no results, and whether trying again may help: what the school's rules refuse, it does not. */
  protected readonly problem = computed(() => {
    const error = this.search.error();
    if (!error) return null;
    const { fields, message } = problemOf(error);
    return { why: fields.length > 0 ? [...new Set(fields.map((field) => field.message))] : [message], passes: fields.length === 0 };
  });
  protected readonly lines = computed(() => {
    const results = this.results();
    return results ? weaveResults(results.items, this.find.page() === 1 ? results.relaxations : []) : [];
  });
  protected readonly total = computed(() => this.results()?.total ?? 0);
  protected readonly those = computed(() => (this.total() === 1 ? this.words().mentor : this.words().mentors));
  protected readonly heading = computed(() => `${this.total() || 'No'} ${this.those()} with room`);
  protected readonly readAs = computed(() => readWords(this.results()?.readAs ?? []));
  protected readonly musts = computed(() => this.list.wishes().filter(({ weight }) => weight === 'must').length);
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly sheet = viewChild<ElementRef<HTMLDialogElement>>('sheet');
  private readonly top = viewChild<ElementRef<HTMLElement>>('top');

  protected searchFor(words: string, after = 0): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.find.lookFor(words), after);
  }

  protected searchSoon(words: string): void {
    this.searchFor(words, typingPause);
  }

  protected turnTo(page: number): void {
    this.find.page.set(page);
    this.top()?.nativeElement.scrollIntoView({ block: 'start' });
    this.toTop();
  }

  /** What was pressed is gone with the results it stood in; one goes on from their heading. */
  protected toTop(): void {
    this.top()?.nativeElement.focus({ preventScroll: true });
  }

  protected openSheet(): void {
    this.sheet()?.nativeElement.showModal();
  }

  protected closeSheet(): void {
    this.sheet()?.nativeElement.close();
  }

  protected loosen({ wishes, label }: Relaxation): void {
    this.toasts.show({ text: `Now without “${label}”`, undo: this.find.leaveOut(wishes) });
    this.toTop();
  }
}
