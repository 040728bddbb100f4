import { Component, input, type OnDestroy, output } from '@angular/core';

const pause = 900;

/** A text field that hands over what was typed after a short pause, and when one leaves it. */
@Component({
  selector: 'ak-saved-text',
  template: `@if (rows() > 1) {
      <textarea
        #area
        class="input"
        [id]="field()"
        [rows]="rows()"
        [attr.maxlength]="max()"
        [attr.aria-describedby]="describedBy()"
        [value]="value()"
        (input)="soon(area.value)"
        (change)="now(area.value)"
      ></textarea>
    } @else {
      <input
        #line
        class="input"
        autocomplete="off"
        [id]="field()"
        [attr.maxlength]="max()"
        [attr.aria-describedby]="describedBy()"
        [attr.placeholder]="placeholder()"
        [value]="value()"
        (input)="soon(line.value)"
        (change)="now(line.value)"
      />
    }`,
  host: { class: 'contents' },
})
export class SavedText implements OnDestroy {
  readonly field = input.required<string>();
  readonly value = input.required<string>();
  readonly max = input.required<number>();
  readonly rows = input(1);
  readonly placeholder = input<string>();
  readonly describedBy = input<string>();
  readonly kept = output<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: string | undefined;
  private waiting: string | undefined;

  /** Whoever goes back in the middle of a word keeps what was typed. */
  ngOnDestroy(): void {
    if (this.waiting !== undefined) this.now(this.waiting);
  }

  protected soon(text: string): void {
    clearTimeout(this.timer);
    this.waiting = text;
    this.timer = setTimeout(() => this.now(text), pause);
  }

  protected now(text: string): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
    if (text === (this.last ?? this.value())) return;
    this.last = text;
    this.kept.emit(text);
  }
}
