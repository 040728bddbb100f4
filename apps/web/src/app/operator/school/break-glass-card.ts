import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { BreakGlassDialog } from './break-glass-dialog';

/** For a school whose own sign-in lets nobody in any more: a way back for its IT, none for the operator. */
@Component({
  selector: 'ak-break-glass-card',
  imports: [BreakGlassDialog],
  template: `<h2 id="locked-out">If nobody can sign in any more</h2>
    <p class="small soft measure">
      When a change at the identity provider has locked {{ school().shortName }} out, administrators included, send its IT a new set-up
      link. Who opens it can switch back or set sign-in up anew. You get no access to the school, and the school sees that it was you who
      sent it.
    </p>
    @if (contact(); as who) {
      <div><button class="btn btn--line btn--s" type="button" (click)="asks.set(true)">Send a way back in</button></div>
      <ak-break-glass-dialog [school]="school()" [contact]="who" [open]="asks()" (closed)="asks.set(false)" (sent)="sent()" />
    } @else {
      <p class="small soft">Nobody was named when this school was added, so there is nobody to send it to.</p>
    }`,
})
export class BreakGlassCard {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<void>();
  private readonly toasts = inject(Toasts);
  protected readonly asks = signal(false);
  /** Its IT, or else its first administrator. */
  protected readonly contact = computed(() => {
    const { contacts } = this.school();
    return contacts.find(({ role }) => role === 'it') ?? contacts.find(({ role }) => role === 'administrator') ?? null;
  });

  protected sent(): void {
    this.asks.set(false);
    this.toasts.show({ text: 'A way back in is on its way by mail. This is in the audit log, with your reason.', icon: 'send' });
    this.changed.emit();
  }
}
