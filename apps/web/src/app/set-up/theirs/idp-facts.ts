import { Component, computed, inject, input } from '@angular/core';
import type { IdpView } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { certificateWords, dayOf } from './certificate-words';
import { sourceWords } from './source-words';

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
    @if (idp().validUntil; as until) {
      <div>
        <dt>Valid until</dt>
        <dd>{{ dayOf(until) }}. After that nobody could sign in, so it has to be renewed before.</dd>
      </div>
    }
    <div>
      <dt>Where it comes from</dt>
      <dd>
        @if (idp().source; as source) {
          <span class="mono">{{ source.url }}</span>
        }
        <p class="small soft">{{ origin() }}</p>
      </dd>
    </div>
  </dl>`,
})
export class IdpFacts {
  readonly idp = input.required<IdpView>();
  private readonly school = inject(InstitutionStore).view;
  protected readonly origin = computed(() => sourceWords(this.idp(), this.school().timeZone));
  protected readonly certificates = computed(() =>
    this.idp().certificates.map((certificate) => ({ ...certificate, lasts: certificateWords(certificate, new Date()) })),
  );
  protected readonly dayOf = dayOf;
}
