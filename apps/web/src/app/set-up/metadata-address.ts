import { Component, input, output, signal } from '@angular/core';
import { FieldError } from '@akin/ui';

export interface MetadataAddress {
  url: string;
  /** The certificate that must have signed what is there; null when there is none to check. */
  signer: string | null;
}

/** Where the identity provider publishes its metadata. */
@Component({
  selector: 'ak-metadata-address',
  imports: [FieldError],
  template: `<form class="stack g3" (submit)="send($event, url.value, signer.value)">
    <div class="field field--wide">
      <label for="metadata-url">Its address</label>
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
        (input)="own.set(null); changed.emit()"
        [attr.aria-invalid]="message() ? 'true' : null"
        [attr.aria-describedby]="message() ? 'metadata-url-error metadata-url-hint' : 'metadata-url-hint'"
      />
      @if (message(); as said) {
        <p [akFieldError]="said" id="metadata-url-error" role="alert"></p>
      }
    </div>
    <details class="more">
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
          aria-describedby="metadata-signer-hint"
          (input)="changed.emit()"
        ></textarea>
      </div>
    </details>
    <div>
      <button class="btn btn--line" type="submit" [disabled]="reading()">{{ reading() ? 'Reading…' : 'Read it from there' }}</button>
    </div>
  </form>`,
})
export class MetadataAddressForm {
  readonly problem = input<string | null>(null);
  readonly reading = input(false);
  readonly given = output<MetadataAddress>();
  readonly changed = output<void>();
  protected readonly own = signal<string | null>(null);

  protected message(): string | null {
    return this.own() ?? this.problem();
  }

  protected send(event: Event, typed: string, signer: string): void {
    event.preventDefault();
    const url = typed.trim();
    this.own.set(url ? null : 'Give the address first, beginning with https.');
    if (url) this.given.emit({ url, signer: signer.trim() || null });
  }
}
