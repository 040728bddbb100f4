import { Component, inject, input, output, signal } from '@angular/core';
import type { MergePreview } from '@akin/contracts';
import { Confirm, FieldError } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { AccountsApi } from './accounts-api';

/** Asks for the address of the account that goes to be typed before two accounts become one for good. */
@Component({
  selector: 'ak-merge-dialog',
  imports: [Confirm, FieldError],
  template: `<ak-confirm
    asks
    heading="Merge these accounts for good?"
    yes="Merge them"
    no="Keep both"
    [open]="open()"
    [busy]="merging.busy()"
    [problem]="merging.problem()?.message ?? null"
    (confirmed)="merge()"
    (closed)="leave()"
  >
    <p class="soft">
      This cannot be taken back: {{ preview().goes.name }}’s second account is gone then. It is written down with your name.
    </p>
    <div class="field">
      <label for="merge-mail"
        >Type <b class="breakable">{{ preview().goes.mail }}</b> to go on</label
      >
      <input
        #field
        class="input"
        id="merge-mail"
        type="text"
        inputmode="email"
        autofocus
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        [value]="typed()"
        [attr.aria-invalid]="mistyped() ? true : null"
        [attr.aria-describedby]="mistyped() ? 'merge-mail-why' : null"
        (input)="type(field.value)"
      />
      @if (mistyped()) {
        <p akFieldError="That is not the address of the account that goes. Nothing was changed." id="merge-mail-why"></p>
      }
    </div>
  </ak-confirm>`,
})
export class MergeDialog {
  readonly preview = input.required<MergePreview>();
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  readonly merged = output<void>();
  private readonly api = inject(AccountsApi);
  protected readonly merging = new Attempt();
  protected readonly typed = signal('');
  protected readonly mistyped = signal(false);

  protected type(words: string): void {
    this.typed.set(words);
    this.mistyped.set(false);
    this.merging.forget();
  }

  protected async merge(): Promise<void> {
    const { stays, goes } = this.preview();
    const confirm = this.typed().trim();
    this.mistyped.set(confirm.toLowerCase() !== goes.mail.toLowerCase());
    if (this.mistyped()) return document.getElementById('merge-mail')?.focus();
    if (await this.merging.run(() => this.api.merge(stays.id, { other: goes.id, confirm }))) this.merged.emit();
  }

  protected leave(): void {
    this.type('');
    this.closed.emit();
  }
}
