import { Component, DestroyRef, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from '../brand/icon';

const shownFor = 4000;

/** A text to be used somewhere else, with a button that copies it and says so. Where the browser refuses, it is selected instead. */
@Component({
  selector: 'ak-copy-text',
  imports: [Icon],
  template: `<span class="caption">{{ label() }}</span>
    <span class="copy__line">
      <code class="mono" #words>{{ text() }}</code>
      <button class="btn btn--line btn--s" type="button" (click)="copy()">
        <svg [akIcon]="copied() ? 'check' : 'copy'" />{{ copied() ? 'Copied' : 'Copy' }}<span class="sr"> {{ label() }}</span>
      </button>
    </span>
    <span class="sr" role="status">{{ copied() ? 'Copied.' : '' }}</span>`,
  host: { class: 'copy' },
})
export class CopyText {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  protected readonly copied = signal(false);
  private readonly words = viewChild.required<ElementRef<HTMLElement>>('words');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.copied.set(true);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.copied.set(false), shownFor);
    } catch {
      getSelection()?.selectAllChildren(this.words().nativeElement);
    }
  }
}
