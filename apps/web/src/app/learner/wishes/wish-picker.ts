import { Component, ElementRef, afterRenderEffect, computed, input, output, signal, viewChild } from '@angular/core';
import { wishLimits } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { count } from '../../wording/count';
import { type WishChoice, findWishes } from '../../vocabulary/wish-choices';

const shown = 8;
/** As many of the further choices are offered even where enough is found. */
const fewMore = 3;
const shortestWords = 2;

/** Type a few letters, choose with the arrows or a tap: the way to add a wish. What is typed can be looked for as it is, too. */
@Component({
  selector: 'ak-wish-picker',
  imports: [Icon],
  template: `<label class="flabel" for="add-wish">Add a wish</label>
    <div class="search">
      <svg akIcon="plus" class="ico--s" /><input
        #box
        class="input"
        id="add-wish"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="wish-options"
        autocomplete="off"
        placeholder="A need, language, place…"
        [attr.maxlength]="longest"
        [attr.aria-expanded]="found().length > 0"
        [attr.aria-activedescendant]="found().length > 0 ? 'wish-option-' + at() : null"
        [value]="typed()"
        (input)="type(box.value)"
        (keydown)="key($event)"
      />
    </div>
    <ul #list class="wish-options menu" id="wish-options" role="listbox" tabindex="-1" aria-label="Wishes" [hidden]="found().length === 0">
      @for (choice of found(); track choice.facet + choice.term; let index = $index) {
        <li role="option" [id]="'wish-option-' + index" [attr.aria-selected]="index === at()" (click)="choose(choice)">
          <span>{{ choice.label }}</span><small>{{ choice.kind }}</small>
        </li>
      }
    </ul>
    <p class="sr" role="status">{{ told() }}</p>`,
  host: { class: 'stack g2 wish-add' },
})
export class WishPicker {
  readonly choices = input.required<readonly WishChoice[]>();
  /** Choices that came for what was typed, after those that were here. */
  readonly more = input<readonly WishChoice[]>([]);
  readonly asked = output<string>();
  readonly picked = output<WishChoice>();
  protected readonly typed = signal('');
  protected readonly at = signal(0);
  protected readonly found = computed(() => {
    const found = findWishes(this.choices(), this.typed(), shown);
    const more = this.typed() ? this.more().slice(0, Math.max(fewMore, shown - found.length)) : [];
    return [...found, ...more, ...this.asWords()];
  });
  protected readonly told = computed(() =>
    this.found().length > 0 ? `${count(this.found().length, 'wish', 'wishes')} to choose from` : '',
  );
  protected readonly longest = wishLimits.words;
  /** What was typed, looked for in people's own words. */
  private readonly asWords = computed((): WishChoice[] => {
    const term = this.typed().replace(/\s+/g, ' ').trim();
    if (term.length < shortestWords) return [];
    return [{ facet: 'words', term, label: `Look for “${term}”`, kind: 'In what people say about themselves', words: '' }];
  });
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  constructor() {
    afterRenderEffect(() => {
      if (this.found().length === 0) return;
      this.list()?.nativeElement.scrollIntoView({ block: 'nearest' });
      document.getElementById(`wish-option-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.at.set(0);
    this.asked.emit(text);
  }

  protected key(event: KeyboardEvent): void {
    const found = this.found();
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') this.at.update((at) => (at + 1) % found.length);
    else if (event.key === 'ArrowUp') this.at.update((at) => (at + found.length - 1) % found.length);
    else if (event.key === 'Escape') this.type('');
    else if (event.key === 'Enter') this.choose(found[this.at()]);
    else return;
    event.preventDefault();
  }

  protected choose(choice: WishChoice | undefined): void {
    if (!choice) return;
    this.type('');
    this.picked.emit(choice);
  }
}
