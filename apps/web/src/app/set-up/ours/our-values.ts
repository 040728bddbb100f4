import { Component, computed, inject, input } from '@angular/core';
import type { SetUpView } from '@akin/contracts';
import { CopyText, Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';

/** What the school's identity provider needs to know of us: as a file, or value by value. */
@Component({
  selector: 'ak-our-values',
  imports: [CopyText, Icon],
  template: `<div class="values">
      <div class="row g3 row--between">
        <p class="small soft values__lead">Most take a file or its address. If yours asks value by value, copy them; they do not change.</p>
        <a class="btn btn--line btn--s" href="/saml/metadata" [download]="fileName()"><svg akIcon="download" />Download our metadata</a>
      </div>
      <ak-copy-text label="Metadata address" [text]="sp().metadataUrl" />
      <ak-copy-text label="Entity ID" [text]="sp().entityId" />
      <ak-copy-text label="Assertion consumer service (HTTP-POST)" [text]="sp().acsUrl" />
      <ak-copy-text label="Single logout (HTTP-Redirect)" [text]="sp().logoutUrl" />
    </div>
    <details class="more">
      <summary>Which attributes we ask for</summary>
      <ul class="asked small">
        <li><b>A name that stays:</b> subject-id, eduPersonUniqueId or eduPersonPrincipalName; with Entra ID, its object id.</li>
        <li><b>An e-mail address</b> (mail), so that people on the school’s list are recognized the first time they come.</li>
        <li><b>Given name and surname</b> (givenName, sn), so that people are called what they are called.</li>
        <li><b>Nothing about identity.</b> Race, gender, faith and the like are never read from sign-in.</li>
      </ul>
    </details>`,
  host: { class: 'stack g3' },
})
export class OurValues {
  readonly sp = input.required<SetUpView['sp']>();
  private readonly school = inject(InstitutionStore).view;
  protected readonly fileName = computed(() => `akin-${this.school().slug}-metadata.xml`);
}
