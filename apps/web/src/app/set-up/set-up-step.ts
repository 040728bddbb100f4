import { Component, computed, ElementRef, input, model, viewChild } from '@angular/core';
import type { StepState } from './step-states';

const spoken: Record<StepState, string> = { done: 'Done: ', now: 'Next: ', usual: 'As usual: ', todo: 'Later: ' };

/** One of the numbered steps: a heading that opens and closes it, a few words of how it stands, and its work (projected). */
@Component({
  selector: 'ak-set-up-step',
  template: `<h2 class="step__title">
      <button #head class="step__head" type="button" [id]="name()" [attr.aria-expanded]="open()" (click)="open.set(!open())">
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
  readonly name = input.required<string>();
  readonly number = input.required<number>();
  readonly heading = input.required<string>();
  readonly state = input.required<StepState>();
  /** How it stands, when it is closed as when it is open. */
  readonly words = input<string | null>(null);
  readonly open = model.required<boolean>();
  protected readonly spoken = computed(() => spoken[this.state()]);
  private readonly head = viewChild.required<ElementRef<HTMLButtonElement>>('head');

  focus(): void {
    this.head().nativeElement.focus();
  }
}
