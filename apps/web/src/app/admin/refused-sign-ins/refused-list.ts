import { Component, input } from '@angular/core';
import type { RefusedSignIn } from '@akin/contracts';
import { circumstances, tagOf } from './refused-words';

const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** Refused sign-ins one below the other: what happened, what to do, and what is known of it. */
@Component({
  selector: 'ak-refused-list',
  templateUrl: './refused-list.html',
})
export class RefusedList {
  readonly items = input.required<readonly RefusedSignIn[]>();
  protected readonly tagOf = tagOf;
  protected readonly circumstances = circumstances;

  protected exactly(moment: string): string {
    return exact.format(new Date(moment));
  }
}
