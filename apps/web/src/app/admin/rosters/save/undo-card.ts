import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Confirm, FieldError, Icon } from '@akin/ui';
import type { RosterUndo } from '@akin/contracts';
import { InstitutionStore } from '../../../session/institution-store';
import { count } from '../../../wording/count';
import { undoLead, untilWords } from './undo-words';

/** The way back after saving: who would be as before, who stays and why, and how long there is. */
@Component({
  selector: 'ak-undo-card',
  imports: [Confirm, FieldError, Icon],
  templateUrl: './undo-card.html',
})
export class UndoCard {
  readonly undo = input.required<RosterUndo>();
  readonly busy = input(false);
  readonly confirmed = output<void>();
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  protected readonly asking = signal(false);
  protected readonly sure = signal(false);
  protected readonly unsure = signal(false);
  protected readonly lead = computed(() => undoLead(this.undo()));
  protected readonly until = computed(() => untilWords(this.undo(), new Date(), this.timeZone));
  protected readonly unlisted = computed(() => {
    const more = this.undo().stayingInAll - this.undo().staying.length;
    return more > 0 ? `${count(more)} more.` : null;
  });
  protected readonly question = computed(() => `Take this roster back for ${count(this.undo().people, 'person', 'people')}?`);

  protected ask(open: boolean): void {
    this.asking.set(open);
    this.sure.set(false);
    this.unsure.set(false);
  }

  protected confirm(): void {
    this.unsure.set(!this.sure());
    if (this.unsure()) return document.getElementById('undo-sure')?.focus();
    this.asking.set(false);
    this.confirmed.emit();
  }
}
