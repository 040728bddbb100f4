import { afterRenderEffect, Component, ElementRef, input, output, viewChild } from '@angular/core';

let count = 0;

/** A question about something that cannot be undone. The browser's own dialog keeps focus inside and gives it back. */
@Component({
  selector: 'ak-dialog',
  template: `<dialog #box class="dlg" [attr.aria-labelledby]="headingId" (close)="closed.emit()" (cancel)="closed.emit()">
    <div class="stack g4">
      <h2 [id]="headingId">{{ heading() }}</h2>
      @if (open()) {
        <ng-content />
      }
    </div>
  </dialog>`,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  protected readonly headingId = `dialog-${++count}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    // After the content is there, so that what asks for the focus (`autofocus`) gets it.
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      if (!this.open() && box.open) box.close();
    });
  }
}
