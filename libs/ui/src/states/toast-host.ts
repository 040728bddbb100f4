import { Component, inject } from '@angular/core';
import { Icon } from '../brand/icon';
import { Toasts } from './toasts';

/** Where toasts appear; each frame has one. */
@Component({
  selector: 'ak-toast-host',
  imports: [Icon],
  template: `@if (toasts.toast(); as toast) {
    <div class="toast">
      <svg [akIcon]="toast.icon ?? 'check'" /><span>{{ toast.text }}</span>
      @if (toast.undo) {
        <button type="button" (click)="undo(toast.undo)">Undo</button>
      } @else {
        <button type="button" (click)="toasts.dismiss()">Close</button>
      }
    </div>
  }`,
  host: { class: 'toasts', role: 'status' },
})
export class ToastHost {
  protected readonly toasts = inject(Toasts);

  protected undo(work: () => void): void {
    this.toasts.dismiss();
    work();
  }
}
