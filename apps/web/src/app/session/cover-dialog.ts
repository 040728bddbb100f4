import { afterRenderEffect, Component, ElementRef, input, viewChild } from '@angular/core';

/**
 * A dialog over a page nobody may read just now. It hides what is behind it, and goes only when what it waits for has
 * come: Escape does not close it.
 */
@Component({
  selector: 'ak-cover-dialog',
  template: `<dialog
    #box
    class="dlg dlg--cover"
    closedby="none"
    aria-labelledby="cover-heading"
    (cancel)="$event.preventDefault()"
    (close)="reopen()"
  >
    <div class="stack g4">
      <h2 id="cover-heading">{{ heading() }}</h2>
      @if (open()) {
        <ng-content />
      }
    </div>
  </dialog>`,
})
export class CoverDialog {
  readonly heading = input.required<string>();
  readonly open = input.required<boolean>();
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      if (!this.open() && box.open) box.close();
    });
  }

  /** Browsers close it when Escape is pressed twice. */
  protected reopen(): void {
    const box = this.box().nativeElement;
    if (this.open() && !box.open) box.showModal();
  }
}
