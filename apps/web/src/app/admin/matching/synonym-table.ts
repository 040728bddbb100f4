import { Component, computed, input, output, signal } from '@angular/core';
import { matchingLimits } from '@akin/contracts';
import { Icon, Pager } from '@akin/ui';
import { findRows, rowProblems, type SynonymRow, withNew } from './synonym-rows';

/** The words of the school's own, changed in place. A long list is searched and turned by pages. */
@Component({
  selector: 'ak-synonym-table',
  imports: [Icon, Pager],
  templateUrl: './synonym-table.html',
  host: { class: 'stack g4' },
})
export class SynonymTable {
  readonly rows = input.required<readonly SynonymRow[]>();
  readonly changed = output<SynonymRow[]>();
  protected readonly longest = matchingLimits.synonym;
  protected readonly most = matchingLimits.synonyms;
  protected readonly findFrom = 10;
  protected readonly size = 20;
  protected readonly typed = signal('');
  protected readonly page = signal(1);
  /** Why the new one was not added. */
  protected readonly why = signal<string | null>(null);
  protected readonly told = signal('');
  protected readonly full = computed(() => this.rows().length >= this.most);
  protected readonly found = computed(() => findRows(this.rows(), this.typed()));
  protected readonly at = computed(() => Math.max(1, Math.min(this.page(), Math.ceil(this.found().length / this.size))));
  protected readonly shown = computed(() => this.found().slice((this.at() - 1) * this.size, this.at() * this.size));
  protected readonly problems = computed(() => rowProblems(this.rows()));

  protected look(typed: string): void {
    this.typed.set(typed);
    this.page.set(1);
  }

  protected put(row: SynonymRow, change: Partial<SynonymRow>): void {
    this.changed.emit(this.rows().map((one) => (one === row ? { ...one, ...change } : one)));
  }

  protected remove(row: SynonymRow): void {
    this.changed.emit(this.rows().filter((one) => one !== row));
    this.told.set(`${row.word} is removed. It goes when you save.`);
    document.getElementById('new-word')?.focus();
  }

  protected add(word: HTMLInputElement, means: HTMLInputElement): void {
    const rows = withNew(this.rows(), word.value, means.value);
    const why = rowProblems(rows).get(rows[0].key) ?? null;
    this.why.set(why);
    if (why === null) {
      this.changed.emit(rows);
      this.told.set(`${word.value} is added. It holds when you save.`);
      this.look('');
      word.value = means.value = '';
    }
    (word.value.trim() === '' ? word : means).focus();
  }
}
