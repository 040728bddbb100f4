import { Component, ElementRef, computed, effect, inject, input } from '@angular/core';
import { Icon } from '../brand/icon';

export interface FormProblem {
  /** Id of the field it is about. */
  field: string;
  message: string;
}

const words = ['', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things'];

/** Everything that does not fit, on top of the form, with the way to each field. Takes the focus when it appears or changes. */
@Component({
  selector: 'ak-form-summary',
  imports: [Icon],
  template: `<svg akIcon="alert" />
    <div>
      <b>{{ heading() }}</b>
      <ul class="stack g1">
        @for (problem of problems(); track problem.field) {
          <li>
            <a [href]="'#' + problem.field" (click)="go($event, problem.field)">{{ problem.message }}</a>
          </li>
        }
      </ul>
    </div>`,
  host: { class: 'banner banner--bad', role: 'alert', tabindex: '-1' },
})
export class FormSummary {
  readonly problems = input.required<readonly FormProblem[]>();
  /** What cannot happen yet: `before we can send this`. */
  readonly before = input('before we can save this');
  protected readonly heading = computed(() => {
    const count = this.problems().length;
    return `${words[count] ?? `${count} things`} to fix ${this.before()}`;
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    effect(() => {
      if (this.problems().length > 0) this.host.nativeElement.focus();
    });
  }

  protected go(event: Event, field: string): void {
    event.preventDefault();
    document.getElementById(field)?.focus();
  }
}
