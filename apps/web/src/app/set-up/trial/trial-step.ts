import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { Banner, Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { LeavePage } from '../leave-page';
import { SignInDesk } from '../sign-in-desk';
import { TrialResult } from './trial-result';

/** The test sign-in: there with what is prepared, and back here with what arrived. */
@Component({
  selector: 'ak-trial-step',
  imports: [Banner, Icon, TrialResult],
  template: `@if (trial(); as it) {
      <ak-trial-result [trial]="it" />
    } @else {
      <p>
        You go to your identity provider and sign in there as yourself, then come back here. We show you what arrived. Nobody is signed in
        to
        {{ school().shortName }} by it, and nothing changes for anyone.
      </p>
      @if (asksMfa()) {
        <p>Administrators come in only with a second factor here, so the test asks you for one too.</p>
      }
    }
    @if (problem(); as message) {
      <ak-banner kind="bad"
        ><b>The test has not begun.</b>
        <p>{{ message }}</p></ak-banner
      >
    }
    <div class="row g3">
      @if (trial()?.passed) {
        <button class="btn" type="button" (click)="done.emit()">Go on</button>
      }
      <button
        class="btn"
        type="button"
        [class.btn--line]="trial()?.passed"
        [disabled]="!mayTest()"
        [attr.aria-disabled]="leaving() || null"
        [attr.aria-describedby]="mayTest() ? null : 'test-why'"
        (click)="test()"
      >
        {{ leaving() ? 'On the way there…' : trial() ? 'Test again' : 'Test sign-in' }}
        @if (!trial()) {
          <svg akIcon="right" />
        }
      </button>
      @if (!mayTest()) {
        <span class="small soft" id="test-why">First give us your identity provider’s metadata.</span>
      }
      @if (trial() && !trial()?.passed) {
        <button class="btn btn--text" type="button" (click)="mend.emit()">Change what we ask for</button>
      }
    </div>`,
  host: { class: 'stack g5' },
})
export class TrialStep {
  private readonly desk = inject(SignInDesk);
  private readonly away = inject(LeavePage);
  readonly done = output<void>();
  /** What we ask for is to be looked at. */
  readonly mend = output<void>();
  private readonly result = viewChild(TrialResult);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly trial = computed(() => this.desk.draft()?.trial ?? null);
  protected readonly asksMfa = computed(() => this.desk.view()?.adminsNeedMfa ?? false);
  protected readonly mayTest = computed(() => (this.desk.draft()?.idp ?? null) !== null);
  protected readonly leaving = signal(false);
  protected readonly problem = signal<string | null>(null);

  /** To what came back. */
  focus(): void {
    this.result()?.focus();
  }

  protected async test(): Promise<void> {
    if (this.leaving()) return;
    this.leaving.set(true);
    this.problem.set(null);
    try {
      const url = await this.desk.test();
      if (url) return this.away.to(url);
      this.problem.set(`What you chose could not be saved. ${this.desk.problem()?.message ?? ''}`);
    } catch (error) {
      const { fields, message } = problemOf(error);
      this.problem.set(fields[0]?.message ?? message);
    }
    this.leaving.set(false);
  }
}
