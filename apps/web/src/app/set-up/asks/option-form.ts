import { Component, computed, inject, signal } from '@angular/core';
import type { SignInOptions } from '@akin/contracts';
import { Banner, FieldError } from '@akin/ui';
import { secondFactorOf } from '../ours/choose-vendor';
import { SignInDesk } from '../sign-in-desk';
import { NameList } from './name-list';
import { nameIdWords } from './option-words';

/** What the school asks of its identity provider's answers. Saved as one goes. */
@Component({
  selector: 'ak-option-form',
  imports: [Banner, FieldError, NameList],
  templateUrl: './option-form.html',
  host: { class: 'stack g4' },
})
export class OptionForm {
  protected readonly desk = inject(SignInDesk);
  protected readonly formats = Object.entries(nameIdWords);
  /** Somebody wanted to do without any signature. */
  protected readonly neither = signal(false);
  protected readonly asksFactor = computed(() => (this.desk.options()?.contextClasses.length ?? 0) > 0);
  private lastContexts: string[] | null = null;

  protected problemAt(field: keyof SignInOptions): string | null {
    return this.desk.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected set(change: Partial<SignInOptions>): void {
    const options = this.desk.options();
    if (options) void this.desk.choose({ ...options, ...change });
  }

  /** The last signature stays: an answer nobody signed could come from anybody. */
  protected sign(change: Partial<SignInOptions>, box: HTMLInputElement): void {
    const options = this.desk.options();
    if (!options) return;
    const { wantResponseSigned, wantAssertionSigned } = { ...options, ...change };
    this.neither.set(!wantResponseSigned && !wantAssertionSigned);
    if (this.neither()) box.checked = true;
    else this.set(change);
  }

  protected askFactor(asked: boolean): void {
    const [options, preset] = [this.desk.options(), this.desk.preset()];
    if (!options || !preset) return;
    if (!asked) this.lastContexts = options.contextClasses;
    this.set({ contextClasses: asked ? (this.lastContexts ?? secondFactorOf(preset)) : [] });
  }
}
