import { Component, ElementRef, inject } from '@angular/core';
import { Icon } from '../brand/icon';
import { Toasts } from './toasts';

/** Where toasts appear; each frame has one. A toast somebody stands on waits for them, and sends them back where they came from. */
@Component({
  selector: 'ak-toast-host',
  imports: [Icon],
  template: `@if (toasts.toast(); as toast) {
    <div class="toast">
      <svg [akIcon]="toast.icon ?? 'check'" /><span>{{ toast.text }}</span>
      @if (toast.undo) {
        <button type="button" (click)="undo(toast.undo)">Undo</button>
      } @else {
        <button type="button" (click)="leave()">Close</button>
      }
    </div>
  }`,
  host: { class: 'toasts', role: 'status', '(focusin)': 'enter($event)', '(focusout)': 'toasts.goOn()' },
})
export class ToastHost {
  protected readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private cameFrom: Element | null = null;

  protected enter({ relatedTarget }: FocusEvent): void {
    this.toasts.wait();
    if (relatedTarget instanceof Element) this.cameFrom = relatedTarget;
  }

  protected undo(work: () => void): void {
    this.leave();
    work();
  }

  protected leave(): void {
    if (this.host.contains(document.activeElement)) {
      const back = this.cameFrom?.isConnected ? this.cameFrom : document.getElementById('main');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    }
    this.toasts.dismiss();
  }
}
