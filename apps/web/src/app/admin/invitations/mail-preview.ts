import { HttpParams } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { InvitationsApi, type PreviewQuery } from './invitations-api';

/** The mail as it will look, in a frame that can do nothing: the server draws it with the same layout it sends. */
@Component({
  selector: 'ak-mail-preview',
  template: `<p class="small mailsubject">
      <span class="soft">Subject</span> <b>{{ subject() }}</b>
    </p>
    <iframe class="mailframe" sandbox="" [src]="address()" [title]="title()"></iframe>`,
})
export class MailPreview {
  readonly query = input.required<PreviewQuery>();
  private readonly sanitizer = inject(DomSanitizer);
  private readonly preview = inject(InvitationsApi).preview(this.query);
  protected readonly subject = computed(() => (this.preview.hasValue() ? this.preview.value().subject : '…'));
  protected readonly title = computed(() => (this.query().reminder ? 'The reminder as it will look' : 'The invitation as it will look'));
  /** Always this path of our own; only what was typed is filled in, encoded. */
  protected readonly address = computed(() => {
    const params = new HttpParams({ fromObject: { ...this.query() } });
    return this.sanitizer.bypassSecurityTrustResourceUrl(`/api/invitations/preview.html?${params.toString()}`);
  });
}
