import { afterNextRender, Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '@akin/ui';
import { findTerms } from '../../../vocabulary/find-terms';

interface Choice {
  /** Null for none of the terms. */
  code: string | null;
  label: string;
}

/** Type a few letters, choose with the arrows or a tap. It opens with the keyboard in it. */
@Component({
  selector: 'ak-term-picker',
  imports: [Icon],
  template: `<div class="search">
      <svg akIcon="search" class="ico--s" /><input
        #box
        class="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded="true"
        autocomplete="off"
        placeholder="Type to search"
        [attr.aria-controls]="id() + '-list'"
        [attr.aria-label]="label()"
        [attr.aria-activedescendant]="id() + '-' + at()"
        [value]="typed()"
        (input)="type(box.value)"
        (keydown)="key($event)"
      />
    </div>
    <ul class="wish-options menu" role="listbox" tabindex="-1" [id]="id() + '-list'" [attr.aria-label]="label()">
      @for (choice of found(); track choice.code; let index = $index) {
        <li role="option" [id]="id() + '-' + index" [attr.aria-selected]="index === at()" (click)="picked.emit(choice.code)">
          {{ choice.label }}
        </li>
      }
    </ul>
    <p class="sr" role="status">{{ found().length }} to choose from</p>
    <button class="btn btn--text btn--s" type="button" (click)="left.emit()">Leave it</button>`,
  host: { class: 'stack g2 termpick' },
})
export class TermPicker {
  /** Its own on the page. */
  readonly id = input.required<string>();
  /** What is asked: `What does “EM” mean?` */
  readonly label = input.required<string>();
  readonly terms = input.required<readonly { code: string; label: string }[]>();
  /** What choosing none of them is called. */
  readonly withoutTerm = input.required<string>();
  readonly picked = output<string | null>();
  readonly left = output<void>();
  protected readonly typed = signal('');
  protected readonly at = signal(0);
  protected readonly found = computed<Choice[]>(() => [
    ...findTerms(this.terms(), this.typed()),
    { code: null, label: this.withoutTerm() },
  ]);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    afterNextRender(() => this.box().nativeElement.focus());
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.go(0);
  }

  protected key(event: KeyboardEvent): void {
    const many = this.found().length;
    if (event.key === 'ArrowDown') this.go((this.at() + 1) % many);
    else if (event.key === 'ArrowUp') this.go((this.at() + many - 1) % many);
    else if (event.key === 'Escape') this.left.emit();
    else if (event.key === 'Enter') this.picked.emit(this.found()[this.at()]?.code ?? null);
    else return;
    event.preventDefault();
  }

  private go(at: number): void {
    this.at.set(at);
    document.getElementById(`${this.id()}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }
}
