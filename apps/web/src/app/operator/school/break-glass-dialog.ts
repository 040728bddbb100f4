import { Component, inject, input, output, signal } from '@angular/core';
import type { ContactView, InstitutionDetail } from '@akin/contracts';
import { Confirm, FieldError, type FormProblem, FormSummary } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';
import { breakGlassProblems } from './break-glass-problems';

/** Asks why, and for the school's short address, before a way back in is sent. */
@Component({
  selector: 'ak-break-glass-dialog',
  imports: [Confirm, FieldError, FormSummary],
  templateUrl: './break-glass-dialog.html',
})
export class BreakGlassDialog {
  readonly school = input.required<InstitutionDetail>();
  readonly contact = input.required<ContactView>();
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  readonly sent = output<void>();
  private readonly api = inject(OperatorApi);
  protected readonly sending = new Attempt();
  protected readonly reason = signal('');
  protected readonly typed = signal('');
  protected readonly problems = signal<readonly FormProblem[]>([]);

  protected problemAt(field: string): string | null {
    return this.problems().find((problem) => problem.field === field)?.message ?? null;
  }

  protected type(change: { reason?: string; typed?: string }): void {
    if (change.reason !== undefined) this.reason.set(change.reason);
    if (change.typed !== undefined) this.typed.set(change.typed);
    this.problems.set([]);
    this.sending.forget();
  }

  protected async send(): Promise<void> {
    const { slug } = this.school();
    const [reason, typed] = [this.reason().trim(), this.typed().trim()];
    this.problems.set(breakGlassProblems({ reason, typed }, slug));
    if (this.problems().length > 0) return;
    const contact = await this.sending.run(() => this.api.breakGlass(slug, reason, typed));
    if (!contact) return;
    this.type({ reason: '', typed: '' });
    this.sent.emit();
  }

  /** The reason stays as typed, for another try. */
  protected leave(): void {
    this.type({ typed: '' });
    this.closed.emit();
  }
}
