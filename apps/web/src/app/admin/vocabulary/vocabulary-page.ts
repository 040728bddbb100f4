import { Component, computed, ElementRef, inject, linkedSignal, signal, viewChild, afterNextRender, Injector } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FieldProblem } from '@akin/contracts';
import { Icon, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { SessionStore } from '../../session/session-store';
import { datedDay, dayAt } from '../../wording/days';
import { NewFacet } from './new-facet';
import { VocabularyApi } from './vocabulary-api';
import { WordList } from './word-list';
import { changesOf, rowsOf, type WordRow, type WordRows } from './word-rows';

/** The words people choose from at this school: order, names, what is hidden and what is added. */
@Component({
  selector: 'ak-vocabulary-page',
  imports: [Icon, LoadProblem, NewFacet, PageHead, RouterLink, Skeleton, WordList],
  templateUrl: './vocabulary-page.html',
})
export class VocabularyPage {
  private readonly api = inject(VocabularyApi);
  private readonly session = inject(SessionStore);
  private readonly institution = inject(InstitutionStore).view;
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly termsHead = viewChild<ElementRef<HTMLElement>>('termsHead');
  protected readonly school = this.api.school();
  protected readonly saving = new Attempt();
  /** Named by the boards, and what mentors are found by. */
  protected readonly boards = ['specialty', 'subspecialty'];
  private readonly view = computed(() => (this.school.hasValue() ? this.school.value() : null));
  private readonly kept = computed(() => {
    const view = this.view();
    return view ? rowsOf(view) : null;
  });
  protected readonly rows = linkedSignal<WordRows | null>(() => this.kept());
  protected readonly opened = signal<string | null>(null);
  protected readonly open = computed(() => this.rows()?.facets.find(({ code }) => code === this.opened()));
  protected readonly dirty = computed(() => {
    const [now, before] = [this.rows(), this.kept()];
    return now !== null && before !== null && JSON.stringify(changesOf(now)) !== JSON.stringify(changesOf(before));
  });
  protected readonly mayChange = computed(() => this.session.view()?.roles.includes('admin') ?? false);
  protected readonly lead = computed(() => {
    const view = this.view();
    if (!view) return null;
    if (view.madeAt === null) return 'As Akin ships it. Nobody has changed it yet.';
    return `Last changed by ${view.madeBy ?? 'somebody who has left'} on ${datedDay(dayAt(view.madeAt, this.institution().timeZone))}.`;
  });

  protected sourceOf(code: string): string {
    const source = this.view()?.shipped.facets.find((facet) => facet.code === code)?.source;
    return source ? `From ${source}.` : '';
  }

  protected put(change: Partial<WordRows>): void {
    const rows = this.rows();
    if (rows) this.rows.set({ ...rows, ...change });
  }

  protected putTerms(facet: string, rows: WordRow[]): void {
    this.put({ terms: { ...this.rows()?.terms, [facet]: rows } });
  }

  protected addFacet(row: WordRow): void {
    this.put({ facets: [...(this.rows()?.facets ?? []), row], terms: { ...this.rows()?.terms, [row.code]: [] } });
    this.openTerms(row.code);
  }

  protected openTerms(code: string): void {
    this.opened.set(code);
    afterNextRender({ read: () => this.termsHead()?.nativeElement.focus() }, { injector: this.injector });
  }

  protected told(fields: readonly FieldProblem[]): string {
    return [...new Set(fields.map(({ message }) => message))].join(' ');
  }

  protected startOver(): void {
    this.rows.set(this.kept());
    this.saving.forget();
  }

  protected async save(): Promise<void> {
    const [view, rows] = [this.view(), this.rows()];
    if (!view || !rows) return;
    const saved = await this.saving.run(() => this.api.decide({ after: view.version, changes: changesOf(rows) }));
    if (!saved) return;
    this.school.set(saved);
    this.toasts.show({ text: 'Saved. People choose from it now.' });
  }
}
