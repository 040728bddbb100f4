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
  viewChild,
  viewChildren,
} from '@angular/core';
import { AsksStep } from './asks/asks-step';
import { optionSummary } from './asks/option-words';
import { OurValues } from './ours/our-values';
import { VendorChoice } from './ours/vendor-choice';
import { SetUpStep } from './set-up-step';
import { SignInDesk } from './sign-in-desk';
import { type StepName, stepNames } from './step-states';
import { Steps } from './steps';
import { SwitchOn } from './switch-on';
import { TheirValues } from './theirs/their-values';
import { TrialStep } from './trial/trial-step';

/** From nothing to people signing in: five steps, one open at a time. Needs a draft on the desk. */
@Component({
  selector: 'ak-sign-in-steps',
  imports: [AsksStep, OurValues, SetUpStep, SwitchOn, TheirValues, TrialStep, VendorChoice],
  providers: [Steps],
  templateUrl: './sign-in-steps.html',
})
export class SignInSteps implements OnInit {
  protected readonly desk = inject(SignInDesk);
  protected readonly steps = inject(Steps);
  private readonly injector = inject(Injector);
  readonly school = input.required<string>();
  /** Whoever came by a set-up link. */
  readonly guest = input(false, { transform: booleanAttribute });
  /** Somebody has just come back from a test sign-in. */
  readonly back = input(false);
  readonly switched = output<void>();
  private readonly heads = viewChildren(SetUpStep);
  private readonly trial = viewChild(TrialStep);
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
    if (!this.back()) return this.steps.goOn();
    this.steps.goTo('test');
    this.later(() => this.trial()?.focus());
  }

  protected giveOurs(): void {
    this.steps.giveOurs();
    this.goTo(this.desk.draft()?.idp ? 'test' : 'theirs');
  }

  /** Reading goes on at the step's own heading. */
  protected goTo(step: StepName): void {
    this.steps.goTo(step);
    this.later(() => this.heads()[stepNames.indexOf(step)]?.focus());
  }

  private later(act: () => void): void {
    afterNextRender({ read: act }, { injector: this.injector });
  }
}
