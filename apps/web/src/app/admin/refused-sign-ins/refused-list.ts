import { Component, inject, input } from '@angular/core';
import type { RefusedSignIn } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { circumstances, tagOf } from './refused-words';

/** Refused sign-ins one below the other: what happened, what to do, and what is known of it. */
@Component({
  selector: 'ak-refused-list',
  templateUrl: './refused-list.html',
})
export class RefusedList {
  readonly items = input.required<readonly RefusedSignIn[]>();
  private readonly here = inject(InstitutionStore).view();
  protected readonly tagOf = tagOf;
  protected readonly circumstances = circumstances;

  /** In the school's time, as on its other pages; at the operator's address in the time of who looks. */
  protected exactly(moment: string): string {
    const timeZone = this.here.realm === 'school' ? this.here.timeZone : undefined;
    return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment));
  }
}
