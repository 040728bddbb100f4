import { computed, inject, Injectable, signal } from '@angular/core';
import type { SignInDraftView } from '@akin/contracts';
import { tabDraft } from '../session/tab-draft';
import { SignInDesk } from './sign-in-desk';
import { nextStep, type StepName, stepStates } from './step-states';

/** That ours were given is known to whoever gave them alone; it is remembered in this tab. */
const told = tabDraft('set-up-ours-given');

const nothing: Pick<SignInDraftView, 'idp' | 'trial' | 'ready'> = { idp: null, trial: null, ready: false };

/** How each step stands, and which one is open. Provided by their list. */
@Injectable()
export class Steps {
  private readonly desk = inject(SignInDesk);
  private readonly given = signal(told.read()['given'] === true);
  private readonly open = signal<StepName | null>(null);
  readonly opened = this.open.asReadonly();
  readonly states = computed(() => stepStates(this.desk.draft() ?? nothing, this.given() || this.desk.view()?.live !== null));

  turn(step: StepName): void {
    this.open.update((opened) => (opened === step ? null : step));
  }

  goTo(step: StepName): void {
    this.open.set(step);
  }

  goOn(): void {
    this.goTo(nextStep(this.states()));
  }

  giveOurs(): void {
    told.keep({ given: true });
    this.given.set(true);
  }
}
