import { afterNextRender, Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import { Icon } from '@akin/ui';
import { findTerms } from '../../vocabulary/find-terms';
import { moved, ownCode, type Step, type WordRow } from './word-rows';

const findFrom = 15;

/** A list of words to rename, hide, order and add to. A long one is searched. */
@Component({
  selector: 'ak-word-list',
  imports: [Icon],
  template: `@if (long()) {
      <div class="search">
        <svg akIcon="search" class="ico--s" /><input
          #find
          class="input input--s"
          type="search"
          autocomplete="off"
          placeholder="Type to find"
          [attr.aria-label]="'Find in ' + name()"
          [value]="typed()"
          (input)="typed.set(find.value)"
        />
      </div>
    }
    <ul class="words" [class.words--long]="long()">
      @for (row of found(); track row.code) {
        <li [class.muted]="!row.shown" [class.words__under]="row.parent">
          @if (mayRename()) {
            <input
              #label
              class="input input--s"
              maxlength="80"
              [id]="path() + '.' + row.code"
              [attr.aria-label]="'Name of ' + (row.shippedLabel ?? row.label)"
              [value]="row.label"
              (change)="put(row, { label: label.value.trim() || (row.shippedLabel ?? row.label) })"
            />
          } @else {
            <span>{{ row.label }}</span>
          }
          <span class="small muted words__was">{{ was(row) }}</span>
          @if (mayOrder()) {
            <span class="words__move">
              @if (long()) {
                <button #step class="btn btn--text btn--s" type="button" (click)="move(row, 'first', step)">
                  First<span class="sr">: {{ row.label }}</span>
                </button>
              }
              @if (!typed()) {
                <button #up class="iconbtn" type="button" [attr.aria-label]="'Move ' + row.label + ' up'" (click)="move(row, 'up', up)">
                  <svg akIcon="up" class="ico--s" />
                </button>
                <button
                  #down
                  class="iconbtn"
                  type="button"
                  [attr.aria-label]="'Move ' + row.label + ' down'"
                  (click)="move(row, 'down', down)"
                >
                  <svg akIcon="down" class="ico--s" />
                </button>
              }
            </span>
          }
          <label class="opt opt--s"
            ><input
              type="checkbox"
              [checked]="row.shown"
              [disabled]="fixed().includes(row.code)"
              (change)="put(row, { shown: !row.shown })"
            /><span
              >Shown<span class="sr">: {{ row.label }}</span></span
            ></label
          >
          @if (opens()) {
            <button class="btn btn--text btn--s" type="button" (click)="opened.emit(row.code)">
              Terms<span class="sr"> of {{ row.label }}</span>
            </button>
          }
        </li>
      } @empty {
        <li class="small soft">Nothing by that name.</li>
      }
    </ul>
    <p class="sr" role="status">{{ told() }}</p>
    @if (mayAdd()) {
      <form class="row g2" (submit)="$event.preventDefault(); add(fresh)">
        <input #fresh class="input input--s words__new" maxlength="80" [attr.aria-label]="'Add to ' + name()" placeholder="Add your own" />
        <button class="btn btn--line btn--s" type="submit"><svg akIcon="plus" />Add</button>
      </form>
    }`,
  host: { class: 'stack g3' },
})
export class WordList {
  readonly name = input.required<string>();
  /** Beginning of the ids of its fields, so that a problem can lead there. */
  readonly path = input.required<string>();
  readonly rows = input.required<readonly WordRow[]>();
  readonly fixed = input<readonly string[]>([]);
  readonly mayOrder = input(false);
  readonly mayRename = input(true);
  readonly mayAdd = input(true);
  readonly mayFind = input(true);
  readonly opens = input(false);
  readonly changed = output<WordRow[]>();
  readonly opened = output<string>();
  private readonly injector = inject(Injector);
  protected readonly typed = signal('');
  protected readonly told = signal('');
  protected readonly long = computed(() => this.rows().length > findFrom && this.mayFind());
  protected readonly found = computed(() => {
    const found = new Set(findTerms(this.rows(), this.typed()).map(({ code }) => code));
    return this.rows().filter(({ code }) => found.has(code));
  });

  protected was({ shippedLabel, label }: WordRow): string {
    if (shippedLabel === null) return 'Yours';
    return shippedLabel === label ? '' : `Akin calls it ${shippedLabel}`;
  }

  protected put(row: WordRow, change: Partial<WordRow>): void {
    this.changed.emit(this.rows().map((one) => (one === row ? { ...one, ...change } : one)));
  }

  /** The button keeps the focus wherever its row goes, so that it can be pressed again. */
  protected move(row: WordRow, step: Step, button: HTMLButtonElement): void {
    const after = moved(this.rows(), row.code, step);
    const siblings = after.filter(({ parent }) => parent === row.parent);
    this.changed.emit(after);
    this.told.set(`${row.label} is ${siblings.findIndex(({ code }) => code === row.code) + 1} of ${siblings.length}.`);
    afterNextRender({ write: () => button.focus() }, { injector: this.injector });
  }

  protected add(field: HTMLInputElement): void {
    const label = field.value.trim();
    if (!label) return field.focus();
    this.changed.emit([...this.rows(), { code: ownCode(label, this.rows()), label, shippedLabel: null, shown: true }]);
    field.value = '';
    field.focus();
  }
}
