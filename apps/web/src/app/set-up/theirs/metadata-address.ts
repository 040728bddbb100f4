import { Component, input, model, output, signal } from '@angular/core';
import { FieldError } from '@akin/ui';

export interface MetadataAddress {
  url: string;
  /** The certificate that must have signed what is there, PEM; empty when there is none to check. */
  signer: string;
}

/** Where the identity provider publishes its metadata. */
@Component({
  selector: 'ak-metadata-address',
  imports: [FieldError],
  template: `<form class="stack g3" (submit)="send($event)">
    <div class="field field--wide">
      <label for="metadata-url">The address of its metadata</label>
      <p class="hint" id="metadata-url-hint">
        The best way, if yours has one: we read it there again every hour, so a new certificate arrives by itself.
      </p>
      <input
        #url
        class="input mono"
        id="metadata-url"
        type="text"
        inputmode="url"
        spellcheck="false"
        autocapitalize="none"
        autocomplete="off"
        placeholder="https://"
        [value]="typed().url"
        (input)="type({ url: url.value })"
        [attr.aria-invalid]="urlMessage() ? 'true' : null"
        [attr.aria-describedby]="urlMessage() ? 'metadata-url-error metadata-url-hint' : 'metadata-url-hint'"
      />
      @if (urlMessage(); as said) {
        <p [akFieldError]="said" id="metadata-url-error" role="alert"></p>
      }
    </div>
    <details class="more" [attr.open]="signerProblem() || typed().signer ? '' : null">
      <summary>It is signed by a federation</summary>
      <div class="field field--wide">
        <label for="metadata-signer">The federation’s signing certificate</label>
        <p class="hint" id="metadata-signer-hint">Then we take nothing from this address that it has not signed.</p>
        <textarea
          #signer
          class="input mono"
          id="metadata-signer"
          rows="3"
          spellcheck="false"
          autocomplete="off"
          placeholder="-----BEGIN CERTIFICATE-----"
          [value]="typed().signer"
          (input)="type({ signer: signer.value })"
          [attr.aria-invalid]="signerProblem() ? 'true' : null"
          [attr.aria-describedby]="signerProblem() ? 'metadata-signer-error metadata-signer-hint' : 'metadata-signer-hint'"
        ></textarea>
        @if (signerProblem(); as said) {
          <p [akFieldError]="said" id="metadata-signer-error" role="alert"></p>
        }
      </div>
    </details>
    <div>
      <button class="btn" type="submit" [attr.aria-disabled]="reading() || null">
        @if (reading()) {
          <span class="spin spin--s spin--on" aria-hidden="true"></span>Reading it…
        } @else {
          Read it from there
        }
      </button>
    </div>
  </form>`,
})
export class MetadataAddressForm {
  readonly typed = model.required<MetadataAddress>();
  readonly urlProblem = input<string | null>(null);
  readonly signerProblem = input<string | null>(null);
  readonly reading = input(false);
  readonly given = output<MetadataAddress>();
  private readonly own = signal<string | null>(null);

  protected urlMessage(): string | null {
    return this.own() ?? this.urlProblem();
  }

  protected type(change: Partial<MetadataAddress>): void {
    this.own.set(null);
    this.typed.update((before) => ({ ...before, ...change }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    const { url, signer } = this.typed();
    this.own.set(url.trim() ? null : 'Give the address first, beginning with https.');
    if (url.trim()) this.given.emit({ url: url.trim(), signer: signer.trim() });
    else (event.currentTarget as HTMLElement).querySelector<HTMLElement>('#metadata-url')?.focus();
  }
}
