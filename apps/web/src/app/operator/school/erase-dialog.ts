import { afterNextRender, booleanAttribute, Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import { eraseWaitDays, type InstitutionDetail } from '@akin/contracts';
import { Confirm, FieldError, Toasts } from '@akin/ui';
import { dateWords } from '../ago-words';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';

/** Asks for the school's short address to be typed before everything of it is set to be erased, after the wait or at once. */
@Component({
  selector: 'ak-erase-dialog',
  imports: [Confirm, FieldError],
  templateUrl: './erase-dialog.html',
})
export class EraseDialog {
  readonly school = input.required<InstitutionDetail>();
  readonly open = input.required<boolean>();
  /** At once, for a school nobody has ever been at. */
  readonly atOnce = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  protected readonly erasing = new Attempt();
  protected readonly typed = signal('');
  protected readonly mistyped = signal(false);
  /** Both kinds may be on one page. */
  protected readonly fieldId = computed(() => (this.atOnce() ? 'discard-slug' : 'erase-slug'));
  protected readonly days = eraseWaitDays;
  protected readonly date = computed(() => {
    const now = new Date();
    return this.open() ? dateWords(new Date(now.getTime() + eraseWaitDays * 86_400_000).toISOString(), now) : '';
  });

  protected type(words: string): void {
    this.typed.set(words);
    this.mistyped.set(false);
    this.erasing.forget();
  }

  protected async erase(): Promise<void> {
    const { slug } = this.school();
    this.mistyped.set(this.typed().trim() !== slug);
    if (this.mistyped()) return this.focusField();
    const typed = this.typed().trim();
    const school = await this.erasing.run(() => (this.atOnce() ? this.api.discard(slug, typed) : this.api.erase(slug, typed)));
    if (!school) return;
    this.leave();
    this.changed.emit(school);
    if (school.eraseAfter && !this.atOnce())
      this.toasts.show({ text: `It will be erased on ${dateWords(school.eraseAfter, new Date())}.`, icon: 'clock' });
  }

  protected leave(): void {
    this.type('');
    this.closed.emit();
  }

  private focusField(): void {
    afterNextRender({ read: () => document.getElementById(this.fieldId())?.focus() }, { injector: this.injector });
  }
}
