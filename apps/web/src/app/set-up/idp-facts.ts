import { Component, computed, input } from '@angular/core';
import type { IdpView } from '@akin/contracts';
import { certificateWords } from './certificate-words';

/** An identity provider as its metadata describes it, to be looked over by somebody who knows it. */
@Component({
  selector: 'ak-idp-facts',
  template: `<dl class="idp">
    <div>
      <dt>Entity ID</dt>
      <dd class="mono">{{ idp().entityId }}</dd>
    </div>
    <div>
      <dt>People sign in at</dt>
      <dd class="mono">{{ idp().ssoUrl }}</dd>
    </div>
    <div>
      <dt>Signing out</dt>
      @if (idp().sloUrl; as url) {
        <dd class="mono">{{ url }}</dd>
      } @else {
        <dd>Not offered. Signing out ends the session here and leaves yours open.</dd>
      }
    </div>
    <div>
      <dt>Speaks for</dt>
      <dd>{{ idp().scopes.join(', ') || 'It names no domains, so none are checked.' }}</dd>
    </div>
    @for (certificate of certificates(); track certificate.fingerprint) {
      <div>
        <dt>{{ certificates().length > 1 ? 'Signing certificate ' + ($index + 1) : 'Signing certificate' }}</dt>
        <dd>
          {{ certificate.subject }}
          <p class="small" [class]="'idp__' + certificate.lasts.tone">{{ certificate.lasts.words }}</p>
          <p class="caption mono">SHA-256 {{ certificate.fingerprint }}</p>
        </dd>
      </div>
    }
  </dl>`,
})
export class IdpFacts {
  readonly idp = input.required<IdpView>();
  protected readonly certificates = computed(() =>
    this.idp().certificates.map((certificate) => ({ ...certificate, lasts: certificateWords(certificate, new Date()) })),
  );
}
