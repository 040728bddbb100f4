import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  effect,
  signal,
  viewChildren,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { SavedSearch } from '@akin/contracts';
import { Banner, EmptyState, PageHead, Skeleton, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { type Problem, problemOf } from '../../session/problem';
import { LoadFailed } from '../../shell/load-failed';
import { FindState } from '../find/find-state';
import { LearnerApi } from '../learner-api';
import { SavedApi } from './saved-api';
import { type SavedChange, SavedItem } from './saved-item';
import { savedLead } from './saved-words';

/** What a learner looks for again, and what they wait for. */
@Component({
  selector: 'ak-saved-page',
  imports: [Banner, EmptyState, LoadFailed, PageHead, RouterLink, SavedItem, Skeleton],
  templateUrl: './saved-page.html',
})
export class SavedPage {
  private readonly api = inject(SavedApi);
  private readonly find = inject(FindState);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly lines = viewChildren<unknown, ElementRef<HTMLElement>>(SavedItem, { read: ElementRef });
  protected readonly words = inject(InstitutionStore).words;
  protected readonly kept = inject(LearnerApi).savedSearches();
  /** Changed on the page at once, and saved right after. */
  protected readonly searches = linkedSignal<SavedSearch[] | null>(() => (this.kept.hasValue() ? this.kept.value().items : null));
  protected readonly lead = computed(() => {
    const searches = this.searches();
    return searches && searches.length > 0 ? savedLead(searches) : null;
  });
  /** A change of one search that was not saved. */
  protected readonly failed = signal<{ id: string; why: string } | null>(null);
  /** Something that is beside no search, since there is none any more. */
  protected readonly problem = signal<Problem | null>(null);

  /** Where a mail leads to. */
  private led = inject(ActivatedRoute).snapshot.fragment;

  constructor() {
    effect(() => {
      const at = this.searches()?.findIndex(({ id }) => id === this.led) ?? -1;
      if (at < 0) return;
      this.led = null;
      this.focusAt(at);
    });
  }

  /** The find page looks for it, whatever becomes of the note that the learner has looked. */
  protected open(search: SavedSearch): void {
    this.find.apply(search);
    if (search.fresh > 0) void this.api.change(search.id, { seen: true }).catch(() => undefined);
    void this.router.navigateByUrl('/mentors');
  }

  protected async change(search: SavedSearch, change: SavedChange): Promise<void> {
    this.failed.set(null);
    this.put({ ...search, ...change });
    try {
      this.put(await this.api.change(search.id, change));
    } catch (error) {
      const { fields, message } = problemOf(error);
      this.put(search);
      this.failed.set({ id: search.id, why: fields[0]?.message ?? message });
    }
  }

  /** Gone at once; the focus goes to whichever takes its place, so that the keyboard stays on the list. */
  protected async remove(search: SavedSearch): Promise<void> {
    const all = this.searches() ?? [];
    const at = all.findIndex(({ id }) => id === search.id);
    this.problem.set(null);
    this.searches.set(all.filter(({ id }) => id !== search.id));
    this.focusAt(at);
    try {
      await this.api.forget(search.id);
      this.find.forget(search.id);
      this.toasts.show({ text: `“${search.name}” is deleted`, undo: () => void this.restore(search, at) });
    } catch (error) {
      this.insert(search, at);
      this.problem.set(problemOf(error));
    }
  }

  private async restore({ name, query, waits }: SavedSearch, at: number): Promise<void> {
    try {
      this.insert(await this.api.keep({ name, query, waits }), at);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private insert(search: SavedSearch, at: number): void {
    this.searches.update((all) => all && [...all.slice(0, at), search, ...all.slice(at)]);
  }

  private put(search: SavedSearch): void {
    this.searches.update((all) => all && all.map((one) => (one.id === search.id ? search : one)));
  }

  private focusAt(at: number): void {
    const focus = () => {
      const line = this.lines()[at] ?? this.lines()[at - 1];
      (line?.nativeElement ?? document.getElementById('main'))?.focus();
    };
    afterNextRender({ write: focus }, { injector: this.injector });
  }
}
