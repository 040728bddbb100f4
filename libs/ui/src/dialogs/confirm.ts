import { booleanAttribute, Component, input, output } from '@angular/core';
import { Banner } from '../states/banner';
import { Dialog } from './dialog';

/** Asks once more before something that cannot simply be undone. What follows from it is projected; the safe answer is last and has the focus. */
@Component({
  selector: 'ak-confirm',
  imports: [Banner, Dialog],
  template: `<ak-dialog [heading]="heading()" [open]="open()" (closed)="closed.emit()">
    <form class="stack g4" (submit)="$event.preventDefault(); confirmed.emit()">
      <ng-content />
      @if (problem(); as why) {
        <ak-banner kind="bad"
          ><b>Nothing was changed.</b>
          <p>{{ why }}</p></ak-banner
        >
      }
      <div class="row g2 actions">
        <button class="btn btn--bad" type="submit" [attr.aria-disabled]="busy() || null">{{ yes() }}</button>
        <button class="btn btn--line" type="button" [attr.autofocus]="asks() ? null : ''" (click)="closed.emit()">{{ no() }}</button>
      </div>
    </form>
  </ak-dialog>`,
})
export class Confirm {
  readonly heading = input.required<string>();
  readonly open = input.required<boolean>();
  readonly yes = input.required<string>();
  readonly no = input('Keep it');
  readonly busy = input(false);
  /** Why it did not go through, in words. */
  readonly problem = input<string | null>(null);
  /** Something has to be typed first; that field takes the focus (`autofocus`) instead of the safe answer. */
  readonly asks = input(false, { transform: booleanAttribute });
  readonly confirmed = output<void>();
  readonly closed = output<void>();
}
