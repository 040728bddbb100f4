import { Component, computed, inject, signal } from '@angular/core';
import { Banner, Confirm, FieldError } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { SchoolClock } from '../../wording/school-clock';
import { JoinStore } from './join-store';

/** Taking a pause, coming back, stepping back: nobody asks why. */
@Component({
  selector: 'ak-take-part',
  imports: [Banner, Confirm, FieldError],
  template: `@if (join.view(); as joining) {
    @if (may('pause') || may('resume') || may('retire')) {
      <section class="stack g4" aria-labelledby="part">
        <h2 id="part" class="h3">{{ may('pause') || may('resume') ? 'A pause, or an end' : 'Not for you?' }}</h2>
        @if (may('pause')) {
          <p class="measure small soft">
            While you pause, no {{ words().learner }} finds you. Requests that still wait for your answer go to the program office, and the
            people you work with stay with you.
          </p>
          <form class="stack g3" (submit)="$event.preventDefault(); pause(day.value)">
            <div class="field">
              <label for="until">Come back by yourself on</label>
              <p class="hint" id="until-hint">Optional. Without a day, you come back whenever you say so.</p>
              <input
                #day
                class="input"
                id="until"
                type="date"
                [min]="tomorrow"
                aria-describedby="until-hint"
                [attr.aria-invalid]="dayProblem() ? true : null"
              />
              @if (dayProblem(); as message) {
                <p [akFieldError]="message" role="alert"></p>
              }
            </div>
            <div><button class="btn btn--line" type="submit">Take a pause</button></div>
          </form>
        }
        @if (may('resume')) {
          <div><button class="btn" type="button" (click)="join.act('resume')">Come back now</button></div>
        }
        @if (may('retire')) {
          <div><button class="btn btn--text" type="button" (click)="asks.set(true)">Step back from the program</button></div>
          <ak-confirm
            heading="Step back from the program?"
            yes="Step back"
            no="Stay"
            [open]="asks()"
            [busy]="join.state() === 'saving'"
            [problem]="asks() ? (join.problem()?.message ?? null) : null"
            (confirmed)="stepBack()"
            (closed)="asks.set(false)"
          >
            <p class="measure">
              No {{ words().learner }} finds you any more. The people you work with already stay with you. You can come back at any time.
            </p>
          </ak-confirm>
        }
        @if (!asks() && !dayProblem() && join.problem() && joining.may.includes('pause')) {
          <ak-banner kind="bad"
            ><b>That did not work.</b>
            <p>{{ join.problem()?.message }}</p></ak-banner
          >
        }
      </section>
    }
  }`,
})
export class TakePart {
  protected readonly join = inject(JoinStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly asks = signal(false);
  protected readonly tomorrow = dayAfter(inject(SchoolClock).today());
  protected readonly dayProblem = computed(() => this.join.problem()?.fields.find(({ field }) => field === 'until')?.message ?? null);

  protected may(act: 'pause' | 'resume' | 'retire'): boolean {
    return this.join.view()?.may.includes(act) ?? false;
  }

  protected async pause(until: string): Promise<void> {
    if (await this.join.act('pause', until ? { until } : {})) document.getElementById('main')?.focus();
  }

  protected async stepBack(): Promise<void> {
    if (!(await this.join.act('retire'))) return;
    this.asks.set(false);
    document.getElementById('main')?.focus();
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}
