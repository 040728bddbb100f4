import { afterNextRender, Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import type { Term } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { findTerms } from './find-terms';

const none: Term = { code: '', label: 'None' };

/** One term of a long list: type any of its names, choose with the arrows or a tap. The label is the page's own. */
@Component({
  selector: 'ak-term-picker',
  imports: [Icon],
  template: `<div class="search">
      <svg akIcon="search" class="ico--s" /><input
        #box
        class="input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck="false"
        [id]="field()"
        [attr.aria-controls]="field() + '-options'"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-expanded]="open()"
        [attr.aria-activedescendant]="open() && found().length > 0 ? field() + '-option-' + at() : null"
        [placeholder]="placeholder()"
        [value]="open() ? typed() : label()"
        (focus)="begin(box)"
        (click)="begin(box)"
        (input)="type(box.value)"
        (keydown)="key($event, box)"
        (blur)="leave(box)"
      />
    </div>
    <ul
      class="wish-options menu"
      role="listbox"
      tabindex="-1"
      [id]="field() + '-options'"
      [attr.aria-label]="name()"
      [hidden]="!open() || found().length === 0"
    >
      @for (term of found(); track term.code; let index = $index) {
        <li
          role="option"
          [id]="field() + '-option-' + index"
          [attr.aria-selected]="index === at()"
          (mousedown)="$event.preventDefault()"
          (click)="choose(term, box)"
        >
          <span>{{ term.label }}</span>
        </li>
      }
    </ul>
    <p class="small soft" role="status">{{ nothing() }}</p>`,
  host: { class: 'term-picker' },
})
export class TermPicker {
  readonly field = input.required<string>();
  readonly name = input.required<string>();
  readonly terms = input.required<readonly Term[]>();
  readonly chosen = input.required<string | null>();
  readonly placeholder = input('');
  readonly describedBy = input<string | null>(null);
  /** Whether the list begins with a way to choose nothing. */
  readonly mayBeNone = input(true);
  readonly picked = output<string>();
  private readonly injector = inject(Injector);
  protected readonly open = signal(false);
  protected readonly typed = signal('');
  protected readonly at = signal(0);
  protected readonly label = computed(() => this.terms().find(({ code }) => code === this.chosen())?.label ?? '');
  private readonly offered = computed(() => (this.mayBeNone() ? [none, ...this.terms()] : this.terms()));
  protected readonly found = computed(() => findTerms(this.offered(), this.typed()));
  protected readonly nothing = computed(() =>
    this.open() && this.found().length === 0 ? 'Nothing by that name. Try a shorter word.' : '',
  );

  /** All of the list is offered, with what is chosen marked; typing begins anew. */
  protected begin(box: HTMLInputElement): void {
    if (this.open()) return;
    this.typed.set('');
    this.at.set(
      Math.max(
        0,
        this.offered().findIndex(({ code }) => code === (this.chosen() ?? '')),
      ),
    );
    this.open.set(true);
    box.value = '';
    this.show();
  }

  protected type(text: string): void {
    this.open.set(true);
    this.typed.set(text);
    this.at.set(0);
  }

  protected key(event: KeyboardEvent, box: HTMLInputElement): void {
    const many = this.found().length;
    if (event.key === 'Escape' && this.open()) this.leave(box);
    else if (event.key === 'ArrowDown' && !this.open()) this.begin(box);
    else if (event.key === 'ArrowDown' && many > 0) this.at.update((at) => (at + 1) % many);
    else if (event.key === 'ArrowUp' && many > 0) this.at.update((at) => (at + many - 1) % many);
    else if (event.key === 'Enter' && this.open()) this.choose(this.found()[this.at()], box);
    else return;
    event.preventDefault();
    this.show();
  }

  protected choose(term: Term | undefined, box: HTMLInputElement): void {
    if (!term) return;
    this.close(box, term.code ? term.label : '');
    if (term.code !== (this.chosen() ?? '')) this.picked.emit(term.code);
  }

  protected leave(box: HTMLInputElement): void {
    this.close(box, this.label());
  }

  private close(box: HTMLInputElement, text: string): void {
    this.open.set(false);
    this.typed.set('');
    box.value = text;
  }

  /** Keeps the marked one in sight of a list that scrolls. */
  private show(): void {
    const read = () => document.getElementById(`${this.field()}-option-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    afterNextRender({ read }, { injector: this.injector });
  }
}
