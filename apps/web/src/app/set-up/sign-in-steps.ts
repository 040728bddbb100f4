import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { SignInDraftView } from '@akin/contracts';
import { tabDraft } from '../session/tab-draft';
import { AsksStep } from './asks/asks-step';
import { optionSummary } from './asks/option-words';
import { OurValues } from './ours/our-values';
import { VendorChoice } from './ours/vendor-choice';
import { SetUpStep } from './set-up-step';
import { SignInDesk } from './sign-in-desk';
import { nextStep, type StepName, stepNames, stepStates } from './step-states';
import { SwitchOn } from './switch-on';
import { TheirValues } from './theirs/their-values';
import { TrialStep } from './trial/trial-step';

/** That ours were given is known to whoever gave them alone; it is remembered in this tab. */
const told = tabDraft('set-up-ours-given');

/** From nothing to people signing in: five steps, one open at a time. Needs a draft on the desk. */
@Component({
  selector: 'ak-sign-in-steps',
  imports: [AsksStep, OurValues, SetUpStep, SwitchOn, TheirValues, TrialStep, VendorChoice],
  templateUrl: './sign-in-steps.html',
})
export class SignInSteps implements OnInit {
  protected readonly desk = inject(SignInDesk);
  private readonly injector = inject(Injector);
  readonly school = input.required<string>();
  /** Whoever came by a set-up link. */
  readonly guest = input(false, { transform: booleanAttribute });
  /** Somebody has just come back from a test sign-in. */
  readonly back = input(false);
  readonly switched = output<void>();
  private readonly steps = viewChildren(SetUpStep);
  private readonly trial = viewChild(TrialStep);
  private readonly given = signal(told.read()['given'] === true);
  protected readonly opened = signal<StepName | null>(null);
  protected readonly states = computed(() => stepStates(this.desk.draft() ?? nothing, this.given() || this.desk.view()?.live !== null));
  protected readonly make = computed(() => {
    const preset = this.desk.preset();
    return preset && preset.vendor !== 'other' ? preset.name : null;
  });
  protected readonly asks = computed(() => {
    const options = this.desk.options();
    return options && optionSummary(options, this.desk.preset());
  });
  protected readonly tested = computed(() => {
    const trial = this.desk.draft()?.trial;
    if (!trial) return null;
    return trial.passed ? 'It passed.' : 'It did not pass yet.';
  });

  ngOnInit(): void {
    if (!this.back()) return this.opened.set(nextStep(this.states()));
    this.opened.set('test');
    this.later(() => this.trial()?.focus());
  }

  protected turn(step: StepName, open: boolean): void {
    this.opened.set(open ? step : null);
  }

  protected giveOurs(): void {
    told.keep({ given: true });
    this.given.set(true);
    this.goTo(this.desk.draft()?.idp ? 'test' : 'theirs');
  }

  /** Reading goes on at the step's own heading. */
  protected goTo(step: StepName): void {
    this.opened.set(step);
    this.later(() => this.steps()[stepNames.indexOf(step)]?.focus());
  }

  private later(act: () => void): void {
    afterNextRender({ read: act }, { injector: this.injector });
  }
}

const nothing: Pick<SignInDraftView, 'idp' | 'trial' | 'ready'> = { idp: null, trial: null, ready: false };
