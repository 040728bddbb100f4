import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { type SavedSearch, type SavedSearchChange, savedSearchLimits } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { SchoolClock } from '../../wording/school-clock';
import { fitWords, waitWords } from './saved-words';

/** What one may change of it on the page. */
export type SavedChange = Omit<SavedSearchChange, 'seen'>;

/** One saved search: what it looks for, who fits just now, and whether the learner is told of somebody new. */
@Component({
  selector: 'li[akSaved]',
  imports: [Icon],
  templateUrl: './saved-item.html',
  host: { class: 'kept', '[id]': 'search().id', tabindex: '-1' },
})
export class SavedItem {
  readonly search = input.required<SavedSearch>({ alias: 'akSaved' });
  /** Why the last change of it was not saved. */
  readonly problem = input<string | null>(null);
  readonly opened = output<void>();
  readonly changed = output<SavedChange>();
  readonly removed = output<void>();
  private readonly clock = inject(SchoolClock);
  private readonly words = inject(InstitutionStore).words;
  private readonly injector = inject(Injector);
  private readonly name = viewChild<ElementRef<HTMLInputElement>>('name');
  private readonly again = viewChild<ElementRef<HTMLButtonElement>>('again');
  protected readonly longest = savedSearchLimits.name;
  protected readonly renaming = signal(false);
  protected readonly inputId = computed(() => `name-${this.search().id}`);
  protected readonly fits = computed(() => fitWords(this.search(), this.words()));
  protected readonly waiting = computed(() => waitWords(this.search(), this.clock.zone));

  protected begin(): void {
    this.renaming.set(true);
    afterNextRender({ write: () => this.name()?.nativeElement.select() }, { injector: this.injector });
  }

  protected leave(): void {
    this.renaming.set(false);
    this.again()?.nativeElement.focus();
  }

  protected rename(typed: string): void {
    const name = typed.trim();
    if (name !== '' && name !== this.search().name) this.changed.emit({ name });
    this.leave();
  }
}
