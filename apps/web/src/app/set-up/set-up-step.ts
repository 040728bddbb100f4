import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { type StepName, stepNames, type StepState } from './step-states';
import { Steps } from './steps';

const spoken: Record<StepState, string> = { done: 'Done: ', now: 'Next: ', usual: 'As usual: ', todo: 'Later: ' };

/** One of the numbered steps: a heading that opens and closes it, a few words of how it stands, and its work (projected). */
@Component({
  selector: 'ak-set-up-step',
  template: `<h2 class="step__title">
      <button #head class="step__head" type="button" [id]="'step-' + step()" [attr.aria-expanded]="open()" (click)="steps.turn(step())">
        <span class="step__mark" aria-hidden="true">{{ state() === 'done' ? '✓' : number() }}</span>
        <span class="step__words"
          ><span class="sr">{{ spoken() }}</span
          ><span class="step__name">{{ heading() }}</span>
          @if (words()) {
            <span class="step__sum">{{ words() }}</span>
          }
        </span>
        <span class="step__turn" aria-hidden="true"></span>
      </button>
    </h2>
    <div class="step__body stack g4" [hidden]="!open()"><ng-content /></div>`,
  host: { class: 'step', '[class]': '"step--" + state()', '[class.step--open]': 'open()' },
})
export class SetUpStep {
  readonly step = input.required<StepName>();
  readonly heading = input.required<string>();
  /** How it stands, when it is closed as when it is open. */
  readonly words = input<string | null>(null);
  protected readonly steps = inject(Steps);
  protected readonly number = computed(() => stepNames.indexOf(this.step()) + 1);
  protected readonly state = computed(() => this.steps.states()[this.step()]);
  protected readonly open = computed(() => this.steps.opened() === this.step());
  protected readonly spoken = computed(() => spoken[this.state()]);
  private readonly head = viewChild.required<ElementRef<HTMLButtonElement>>('head');

  focus(): void {
    this.head().nativeElement.focus();
  }
}
