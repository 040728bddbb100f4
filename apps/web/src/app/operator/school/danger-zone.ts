import { Component, inject, input, output, signal } from '@angular/core';
import { eraseWaitDays, type InstitutionDetail } from '@akin/contracts';
import { Banner, Confirm, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';
import { EraseDialog } from './erase-dialog';

/** Ways to close a school, the mildest first: what stops, what is kept, and what can be undone. */
@Component({
  selector: 'ak-danger-zone',
  imports: [Banner, Confirm, EraseDialog],
  templateUrl: './danger-zone.html',
})
export class DangerZone {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  protected readonly suspending = new Attempt();
  protected readonly archiving = new Attempt();
  protected readonly asksArchive = signal(false);
  protected readonly asksErase = signal(false);
  protected readonly asksDiscard = signal(false);
  protected readonly days = eraseWaitDays;

  protected async suspend(): Promise<void> {
    const school = await this.suspending.run(() => this.api.act(this.school().slug, 'suspend'));
    if (!school) return;
    this.changed.emit(school);
    this.toasts.show({ text: 'Suspended. Nobody can sign in; everything is kept.', undo: () => void this.resume() });
  }

  protected async archive(): Promise<void> {
    const school = await this.archiving.run(() => this.api.act(this.school().slug, 'archive'));
    if (!school) return;
    this.asksArchive.set(false);
    this.changed.emit(school);
    this.toasts.show({ text: 'Archived. Everything is kept and can be restored.' });
  }

  protected keepOpen(): void {
    this.asksArchive.set(false);
    this.archiving.forget();
  }

  private async resume(): Promise<void> {
    const school = await this.suspending.run(() => this.api.act(this.school().slug, 'resume'));
    if (!school) return;
    this.changed.emit(school);
    this.toasts.show({ text: 'The school is open again.' });
  }
}
