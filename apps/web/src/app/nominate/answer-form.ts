import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { type NominationInvitation, selectionLimits } from '@akin/contracts';
import { Banner, Field, FieldInput } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';
import { Unsent } from '../session/unsent';
import { datedDay, dayAt } from '../wording/days';
import { NominateApi } from './nominate-api';

const place = 'nomination by link';

/** A few words by somebody who was asked by mail. */
@Component({
  selector: 'ak-answer-form',
  imports: [Banner, Field, FieldInput],
  template: `<div class="page-head">
      <h1>A few words about {{ invitation().mentor }}</h1>
      <p class="lead">
        Dear {{ invitation().name }}, why would {{ school().words.learners }} be in good hands? A few sentences are plenty.
      </p>
    </div>
    <form class="stack g5" novalidate (submit)="send($event)" aria-label="Your words">
      <ak-field
        [alert]="true"
        class="field--wide"
        name="words"
        label="Your words"
        [hint]="'What you have seen yourself says most. Only those who decide about ' + school().words.mentors + ' read it.'"
        [error]="missing()"
      >
        <textarea akFieldInput #box rows="7" [attr.maxlength]="limits.words" [value]="words()" (input)="words.set(box.value)"></textarea>
      </ak-field>
      @if (attempt.problem(); as failure) {
        <ak-banner kind="bad"
          ><b>Your words were not sent.</b>
          <p>{{ failure.message }}</p></ak-banner
        >
      }
      <div class="row g3 actions">
        <button class="btn btn--l" type="submit" [attr.aria-disabled]="attempt.busy() ? true : null">
          {{ attempt.busy() ? 'Sending…' : 'Send' }}
        </button>
      </div>
      <p class="small soft measure">
        {{ invitation().mentor }} sees that somebody spoke up, and not who or what. This page works once, until {{ until() }}.
      </p>
    </form>`,
})
export class AnswerForm {
  readonly invitation = input.required<NominationInvitation>();
  readonly token = input.required<string>();
  readonly given = output<void>();
  readonly over = output<void>();
  private readonly api = inject(NominateApi);
  private readonly unsent = inject(Unsent);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly limits = selectionLimits;
  protected readonly attempt = new Attempt();
  protected readonly words = signal(inject(Unsent).read<{ words: string }>(place).words ?? '');
  protected readonly missing = signal<string | null>(null);
  protected readonly until = computed(() => datedDay(dayAt(this.invitation().until, this.school().timeZone)));

  constructor() {
    effect(() => {
      if (this.words()) this.unsent.keep(place, { words: this.words() });
      else this.unsent.forget(place);
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.missing.set(this.words().trim() ? null : 'Please write a few sentences.');
    if (this.missing()) return;
    const sent = await this.attempt.run(() => this.api.answer({ token: this.token(), words: this.words() }).then(() => true));
    if (sent) {
      this.unsent.forget(place);
      this.given.emit();
    } else if (this.attempt.problem()?.code === 'nomination_link_over') this.over.emit();
  }
}
